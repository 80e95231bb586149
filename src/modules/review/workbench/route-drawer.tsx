import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber, Select, Switch } from 'antd'
import { inLocale } from '../../../kernel/strings.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditDrawer } from '../../../workbench/ui/edit-drawer.tsx'
import { Field, fieldId, type Issues } from '../../../workbench/ui/form.tsx'
import { useNotify } from '../../../workbench/ui/notify.tsx'
import { REVIEWING_ROLES } from '../../accounts/rules.ts'
import { roleNames } from '../../accounts/strings.ts'
import { KIND_NAMES, kindPhrase } from '../../content/rules/kinds.ts'
import { reviewContract } from '../contract.ts'
import { Flow, type Route } from './flow.tsx'
import { strings } from './strings.ts'

type Step = Route['steps'][number]
type Branch = Step['branches'][number]
type RouteForm = Pick<Route, 'name' | 'kinds' | 'steps' | 'active'>

function blankStep(): Step {
  return {
    name: '',
    dueWorkingDays: 1,
    branches: [{ role: 'department-reviewer', when: 'always' }],
  }
}

/** Adds a route, or changes one: its name, kinds, and steps with their roles. */
export function RouteDrawer(props: {
  organizationId: string
  route: Route | null
  onClose: () => void
}) {
  const { organizationId, route } = props
  const say = useSay(strings)
  const locale = useLocale()
  const notify = useNotify()
  const client = useQueryClient()
  const create = useAct(reviewContract.createRoute)
  const update = useAct(reviewContract.updateRoute)
  const initial: RouteForm = route ?? { name: '', kinds: [], steps: [blankStep()], active: true }

  function labelOf(field: string): string {
    const [head, step, part] = field.split('.')
    if (head === 'name') return say('routes.name')
    if (head === 'kinds') return say('routes.kinds')
    if (step === undefined) return say('routes.steps')
    const where = say('routes.step', { n: Number(step) + 1 })
    const what =
      part === 'name'
        ? say('routes.stepName')
        : part === 'dueWorkingDays'
          ? say('routes.due')
          : say('routes.branches')
    return `${where} ${what}`
  }

  return (
    <EditDrawer<RouteForm>
      title={say(route ? 'routes.edit' : 'routes.add')}
      initial={initial}
      schema={reviewContract.createRoute.body}
      labelOf={labelOf}
      onClose={props.onClose}
      onSave={async ({ name, kinds, steps, active }) => {
        const body = { name, kinds, steps, active }
        if (route)
          await update.run({
            params: { routeId: route.id },
            body: { ...body, lockVersion: route.lockVersion },
          })
        else await create.run({ params: { organizationId }, body })
        notify.success(say('routes.saved'))
        await client.invalidateQueries({ queryKey: ['routes'] })
      }}
    >
      {({ value, set, issues }) => (
        <>
          <Field name="name" label={say('routes.name')} required issues={issues}>
            <Input value={value.name} onChange={(event) => set('name', event.target.value)} />
          </Field>
          <Field
            name="kinds"
            label={say('routes.kinds')}
            extra={say('routes.kindsHint')}
            issues={issues}
          >
            <Select
              mode="multiple"
              value={value.kinds}
              onChange={(kinds: string[]) => set('kinds', kinds)}
              options={KIND_NAMES.map((kind) => ({
                value: kind,
                label: inLocale(kindPhrase(kind), locale),
              }))}
            />
          </Field>
          <Field name="active" label={say('routes.active')}>
            <Switch checked={value.active} onChange={(active) => set('active', active)} />
          </Field>
          <Flow steps={value.steps} />
          <h2 className="card-title" id={fieldId('steps')} tabIndex={-1}>
            {say('routes.steps')}
          </h2>
          {value.steps.map((step, position) => (
            <StepFields
              // biome-ignore lint/suspicious/noArrayIndexKey: every control is controlled, and a step has no other name
              key={position}
              step={step}
              position={position}
              count={value.steps.length}
              issues={issues}
              onChange={(next) => set('steps', value.steps.with(position, next))}
              onRemove={() => set('steps', value.steps.toSpliced(position, 1))}
              onMove={(to) =>
                set('steps', value.steps.toSpliced(position, 1).toSpliced(to, 0, step))
              }
            />
          ))}
          {value.steps.length < 8 && (
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => set('steps', [...value.steps, blankStep()])}
            >
              {say('routes.addStep')}
            </Button>
          )}
        </>
      )}
    </EditDrawer>
  )
}

function StepFields(props: {
  step: Step
  position: number
  count: number
  issues: Issues
  onChange: (step: Step) => void
  onRemove: () => void
  onMove: (to: number) => void
}) {
  const { step, position, issues, onChange } = props
  const say = useSay(strings)
  const field = `steps.${position}`
  const setBranches = (branches: Branch[]) => onChange({ ...step, branches })
  return (
    <fieldset className="group">
      <legend>{say('routes.step', { n: position + 1 })}</legend>
      <div className="form-row">
        <Field name={`${field}.name`} label={say('routes.stepName')} required issues={issues}>
          <Input
            value={step.name}
            maxLength={40}
            onChange={(event) => onChange({ ...step, name: event.target.value })}
          />
        </Field>
        <Field name={`${field}.nameEn`} label={say('routes.stepNameEn')} issues={issues}>
          <Input
            value={step.nameEn ?? ''}
            maxLength={60}
            onChange={(event) => onChange({ ...step, nameEn: event.target.value })}
          />
        </Field>
        <Field name={`${field}.dueWorkingDays`} label={say('routes.due')} required issues={issues}>
          <InputNumber
            min={1}
            max={30}
            value={step.dueWorkingDays}
            onChange={(days) => onChange({ ...step, dueWorkingDays: days ?? 1 })}
          />
        </Field>
      </div>
      <div className="group-legend">{say('routes.branches')}</div>
      {step.branches.map((branch, index) => (
        <BranchFields
          // biome-ignore lint/suspicious/noArrayIndexKey: every control is controlled, and a branch has no other name
          key={index}
          branch={branch}
          name={`${field}.branches.${index}`}
          issues={issues}
          removable={step.branches.length > 1}
          onChange={(next) => setBranches(step.branches.with(index, next))}
          onRemove={() => setBranches(step.branches.toSpliced(index, 1))}
        />
      ))}
      <div className="acts form-note">
        {step.branches.length < 4 && (
          <Button
            size="small"
            icon={<PlusOutlined aria-hidden />}
            onClick={() =>
              setBranches([...step.branches, { role: 'secrecy-reviewer', when: 'always' }])
            }
          >
            {say('routes.addBranch')}
          </Button>
        )}
        <Button
          size="small"
          icon={<ArrowUpOutlined aria-hidden />}
          aria-label={`${say('routes.step', { n: position + 1 })} ${say('routes.up')}`}
          disabled={position === 0}
          onClick={() => props.onMove(position - 1)}
        />
        <Button
          size="small"
          icon={<ArrowDownOutlined aria-hidden />}
          aria-label={`${say('routes.step', { n: position + 1 })} ${say('routes.down')}`}
          disabled={position === props.count - 1}
          onClick={() => props.onMove(position + 1)}
        />
        <Button
          size="small"
          danger
          icon={<DeleteOutlined aria-hidden />}
          aria-label={`${say('routes.step', { n: position + 1 })} ${say('routes.remove')}`}
          disabled={props.count === 1}
          onClick={props.onRemove}
        />
      </div>
    </fieldset>
  )
}

function BranchFields(props: {
  branch: Branch
  name: string
  issues: Issues
  removable: boolean
  onChange: (branch: Branch) => void
  onRemove: () => void
}) {
  const { branch, name, issues, onChange } = props
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <div className="form-row">
      <Field name={`${name}.role`} label={say('routes.role')} issues={issues}>
        <Select
          value={branch.role}
          onChange={(role: Branch['role']) => onChange({ ...branch, role })}
          options={REVIEWING_ROLES.map((role) => ({
            value: role,
            label: inLocale(roleNames[role], locale),
          }))}
        />
      </Field>
      <Field name={`${name}.when`} label={say('routes.when')} issues={issues}>
        <Select
          value={branch.when}
          onChange={(when: Branch['when']) => onChange({ ...branch, when })}
          options={(['always', 'normative'] as const).map((when) => ({
            value: when,
            label: say(`routes.when.${when}`),
          }))}
        />
      </Field>
      {props.removable && (
        <Button
          className="form-row-button"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={say('routes.remove')}
          onClick={props.onRemove}
        />
      )}
    </div>
  )
}
