import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber, Radio, Select } from 'antd'
import { inLocale, speak } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { EditDrawer, type FormState } from '../../../workbench/ui/edit-drawer.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { figureStrings } from '../../figures/strings.ts'
import { blockNames, homeStrings } from '../home-strings.ts'
import {
  blockIssues,
  declarationOf,
  HOME_FIGURES,
  type HomeBlock,
  homeBlock,
} from '../rules/home.ts'
import { STATUTORY_ITEMS } from '../statutory.data.ts'
import { homeWords } from './home-strings.ts'
import { type Column, columnOptions } from './site-picker.tsx'

type BlockForm = FormState<HomeBlock>

/** What one block shows: only the settings that its kind declares. */
export function BlockDrawer(props: {
  block: HomeBlock
  columns: readonly Column[]
  onSave: (block: HomeBlock) => void
  onClose: () => void
}) {
  const { block, columns } = props
  const say = useSay(homeWords)
  const locale = useLocale()
  const declared = declarationOf(block.kind)
  const labels: Record<string, string> = {
    title: say('blockTitle'),
    columnIds: say('column'),
    classes: say('classes'),
    limit: say('limit'),
    figure: say('figure'),
    links: say('links'),
    width: say('width'),
  }
  function labelOf(field: string): string {
    const [head = '', position, part = ''] = field.split('.')
    if (head !== 'links' || position === undefined) return labels[head] ?? field
    const name = say('links.nth', { n: Number(position) + 1 })
    return part === '' ? name : `${name} ${say(part === 'href' ? 'links.href' : 'links.text')}`
  }
  const kindName = inLocale(blockNames[block.kind], locale)
  const ownTitle = declared.columns?.min === 1 || declared.figure ? say('ownTitle') : kindName
  return (
    <EditDrawer<HomeBlock>
      title={kindName}
      initial={block}
      schema={homeBlock}
      check={(value) =>
        blockIssues(value, columns).map(({ field, code, params }) => ({
          field,
          message: speak(homeStrings, locale)(code, params),
        }))
      }
      labelOf={labelOf}
      saveLabel={say('done')}
      onClose={props.onClose}
      onSave={async (value) => props.onSave(value)}
    >
      {(form) => (
        <>
          <p className="quiet form-note">{say(`why.${block.kind}`)}</p>
          {declared.columns && <Columns form={form} columns={columns} />}
          {declared.classes && <Classes form={form} />}
          {declared.figure && (
            <Field name="figure" label={labels['figure']} required issues={form.issues}>
              <Select
                value={form.value.figure}
                onChange={(figure) => form.set('figure', figure)}
                options={HOME_FIGURES.map((name) => ({
                  value: name,
                  label: speak(figureStrings, locale)(`${name}.title`),
                }))}
              />
            </Field>
          )}
          {declared.limit && (
            <Field name="limit" label={labels['limit']} issues={form.issues}>
              <InputNumber
                min={declared.limit.min}
                max={declared.limit.max}
                precision={0}
                value={form.value.limit}
                onChange={(limit) => form.set('limit', limit ?? 0)}
              />
            </Field>
          )}
          {declared.links && <Links form={form} max={declared.links.max} />}
          <Field
            name="title"
            label={labels['title']}
            extra={say('blockTitleHint', { name: ownTitle })}
            issues={form.issues}
          >
            <Input
              value={form.value.title}
              onChange={(event) => form.set('title', event.target.value)}
            />
          </Field>
          {declared.widths.length > 1 && (
            <Field
              name="width"
              label={labels['width']}
              extra={say('widthHint')}
              issues={form.issues}
              group
            >
              <Radio.Group
                value={form.value.width}
                onChange={(event) => form.set('width', event.target.value)}
                options={declared.widths.map((width) => ({
                  value: width,
                  label: say(`width.${width}`),
                }))}
              />
            </Field>
          )}
        </>
      )}
    </EditDrawer>
  )
}

function Columns({ form, columns }: { form: BlockForm; columns: readonly Column[] }) {
  const say = useSay(homeWords)
  const { value, set, issues } = form
  const { kinds, min, max } = declarationOf(value.kind).columns!
  const fitting = columns.filter((column) => kinds.includes(column.kind))
  const names = new Map(columnOptions(columns).map((option) => [option.value, option.label]))
  const options = fitting.map((column) => ({
    value: column.id,
    label: names.get(column.id) ?? column.name,
  }))
  const search = { optionFilterProp: 'label' }
  return max === 1 ? (
    <Field name="columnIds" label={say('column')} required={min === 1} issues={issues}>
      <Select
        showSearch={search}
        allowClear={min === 0}
        placeholder={min === 0 ? say('columns.none') : undefined}
        value={value.columnIds[0] ?? null}
        onChange={(id) => set('columnIds', id ? [id] : [])}
        options={options}
      />
    </Field>
  ) : (
    <Field
      name="columnIds"
      label={say(value.kind === 'topics' ? 'columns.topics' : 'columns')}
      issues={issues}
    >
      <Select
        mode="multiple"
        showSearch={search}
        value={value.columnIds}
        onChange={(ids) => set('columnIds', ids)}
        options={options}
      />
    </Field>
  )
}

function Classes({ form }: { form: BlockForm }) {
  const say = useSay(homeWords)
  const locale = useLocale()
  return (
    <Field name="classes" label={say('classes')} issues={form.issues}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        value={form.value.classes}
        onChange={(classes) => form.set('classes', classes)}
        options={STATUTORY_ITEMS.map(({ item, short }) => ({
          value: item,
          label: `${item} ${inLocale(short, locale)}`,
        }))}
      />
    </Field>
  )
}

function Links({ form, max }: { form: BlockForm; max: number }) {
  const say = useSay(homeWords)
  const { links } = form.value
  const change = (next: HomeBlock['links']) => form.set('links', next)
  return (
    <Field name="links" label={say('links')} extra={say('linksHint')} issues={form.issues} group>
      <div>
        {links.map((link, position) => (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: every control is controlled, and a link has no other name
            key={position}
            className="group"
          >
            <legend>{say('links.nth', { n: position + 1 })}</legend>
            <div className="form-row">
              {(['text', 'href'] as const).map((part) => (
                <Field
                  key={part}
                  name={`links.${position}.${part}`}
                  label={say(`links.${part}`)}
                  required
                  issues={form.issues}
                >
                  <Input
                    value={link[part]}
                    onChange={(event) =>
                      change(links.with(position, { ...link, [part]: event.target.value }))
                    }
                  />
                </Field>
              ))}
            </div>
            <div className="acts form-note">
              {position > 0 && (
                <Button
                  size="small"
                  icon={<ArrowUpOutlined aria-hidden />}
                  onClick={() =>
                    change(links.with(position, links[position - 1]!).with(position - 1, link))
                  }
                >
                  {say('links.up', { n: position + 1 })}
                </Button>
              )}
              <Button
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                onClick={() => change(links.toSpliced(position, 1))}
              >
                {say('links.remove', { n: position + 1 })}
              </Button>
            </div>
          </fieldset>
        ))}
        {links.length < max && (
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() => change([...links, { text: '', href: '' }])}
          >
            {say('links.add')}
          </Button>
        )}
      </div>
    </Field>
  )
}
