import { Button, Tag } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { LinkButton } from '../../../workbench/ui/page.tsx'
import {
  COUNTED,
  type CountedField,
  type Field,
  fieldOf,
  type Group,
  isEnterable,
} from '../rules/form.ts'
import { fieldNames, groupNames } from '../strings.ts'
import { FieldBehind } from './behind.tsx'
import { EnterDrawer } from './enter-drawer.tsx'
import type { OfSite, Report } from './report.tsx'
import { strings } from './strings.ts'

type Row = Report['groups'][number]['fields'][number]

/** The fields of the form by their groups; a counted one opens what it counts. */
export function Groups(props: OfSite & { isUnknownOnly: boolean }) {
  const { report, params, isUnknownOnly } = props
  const locale = useLocale()
  const [behind, setBehind] = useState<{ field: CountedField; title: string } | null>(null)
  const [entering, setEntering] = useState<Group | null>(null)
  const groups = report.groups
    .map(({ group, fields }) => ({
      group,
      fields: isUnknownOnly ? fields.filter(({ from }) => from === 'unknown') : fields,
    }))
    .filter(({ fields }) => fields.length > 0)
  return (
    <>
      {groups.map(({ group, fields }) => (
        <section key={group} className="report-group" aria-labelledby={`group-${group}`}>
          <header>
            <h2 id={`group-${group}`}>{inLocale(groupNames[group], locale)}</h2>
            <GroupActs report={report} group={group} onEnter={() => setEntering(group)} />
          </header>
          <FieldTable
            report={report}
            group={group}
            fields={fields}
            onBehind={(field, title) => setBehind({ field, title })}
          />
        </section>
      ))}
      {behind && <FieldBehind {...behind} params={params} onClose={() => setBehind(null)} />}
      {entering && (
        <EnterDrawer
          report={report}
          params={params}
          group={entering}
          onClose={() => setEntering(null)}
        />
      )}
    </>
  )
}

function GroupActs(props: { report: Report; group: Group; onEnter: () => void }) {
  const { report, group } = props
  const say = useSay(strings)
  const locale = useLocale()
  const fields = report.groups.find((each) => each.group === group)!.fields
  if (report.may.prepare !== null) return null
  const isSettingBlank = fields.some(
    ({ field, from }) => from === 'unknown' && fieldOf(field).from === 'known',
  )
  return (
    <span className="acts">
      {isSettingBlank && (
        <LinkButton size="small" to="/site-settings">
          {say('toSettings')}
        </LinkButton>
      )}
      {fields.some(({ field }) => isEnterable(field)) && (
        <Button
          size="small"
          aria-label={say('enter.of', { group: inLocale(groupNames[group], locale) })}
          onClick={props.onEnter}
        >
          {say('enter')}
        </Button>
      )}
    </span>
  )
}

function FieldTable(props: {
  report: Report
  group: Group
  fields: Row[]
  onBehind: (field: CountedField, title: string) => void
}) {
  const { report, group, fields } = props
  const say = useSay(strings)
  const locale = useLocale()
  const before = report.previousYear
  return (
    <table className="report-fields" aria-labelledby={`group-${group}`}>
      <thead>
        <tr>
          <th scope="col">{say('field')}</th>
          <th scope="col">{say('thisYear', { year: report.year })}</th>
          {before !== null && <th scope="col">{say('thisYear', { year: before })}</th>}
          <th scope="col">{say('from')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((row) => (
          <tr key={row.field}>
            <th scope="row">{inLocale(fieldNames[row.field], locale)}</th>
            <td data-label={say('thisYear', { year: report.year })}>
              <Value row={row} onBehind={props.onBehind} />
            </td>
            {before !== null && (
              <td className="quiet" data-label={say('thisYear', { year: before })}>
                {row.before ?? '—'}
              </td>
            )}
            <td data-label={say('from')}>
              <From row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value(props: { row: Row; onBehind: (field: CountedField, title: string) => void }) {
  const { field, from, shown, value } = props.row
  const say = useSay(strings)
  const locale = useLocale()
  if (shown === null) return <Tag color="warning">{say('unknown')}</Tag>
  if (from !== 'counted' || !isCounted(field) || value === 0 || value === false) return shown
  const title = say('behind', { field: inLocale(fieldNames[field], locale), value: shown })
  return (
    <Button
      type="link"
      size="small"
      className="flush"
      aria-label={title}
      onClick={() => props.onBehind(field, title)}
    >
      {shown}
    </Button>
  )
}

function isCounted(field: Field): field is CountedField {
  return (COUNTED as readonly Field[]).includes(field)
}

/** Where a value comes from, and what there is to say of it. */
function From({ row }: { row: Row }) {
  const say = useSay(strings)
  const { from, source, counted, note, field } = row
  const isPlatform = from === 'known' && fieldOf(field).kind === 'yes-no'
  return (
    <>
      {from === 'entered' && say('from.entered', { source: source ?? '' })}
      {from === 'known' && say(isPlatform ? 'from.platform' : 'from.known')}
      {(from === 'counted' || from === 'summed') && say(`from.${from}`)}
      {counted !== null && <span className="quiet"> {say('instead', { n: counted })}</span>}
      {note && <span className="quiet report-note">{note}</span>}
    </>
  )
}
