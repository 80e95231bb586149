import { CheckOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input, Segmented, Select, Table, Tag } from 'antd'
import { useState } from 'react'
import { beijingTime } from '../../../kernel/days.ts'
import { inLocale } from '../../../kernel/strings.ts'
import { type Answer, call } from '../../../workbench/call.ts'
import { useCan, useLocale, useSay, useSession } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { accountsContract } from '../contract.ts'
import { ROLES, type Role } from '../rules.ts'
import { roleNames } from '../strings.ts'
import { strings } from './people-strings.ts'
import { PersonActs } from './person-acts.tsx'
import { FirstPassword, type Password, PersonDrawer } from './person-drawer.tsx'

export type Person = Answer<typeof accountsContract.listPeople>['items'][number]

type Filters = { text: string; role: Role | null; hideInactive: boolean }

/** The people of an organisation and what each may do there. */
export function PeopleScreen() {
  const say = useSay(strings)
  const { organizationId } = useSession()
  const mayManage = useCan(['site-administrator', 'platform-administrator'])
  const [adding, setAdding] = useState(false)
  const [password, setPassword] = useState<Password | null>(null)
  const query = useQuery({
    queryKey: ['people', organizationId],
    queryFn: () => call(accountsContract.listPeople, { params: { organizationId } }),
  })
  return (
    <div className="stack">
      <PageHeader
        title={say('title')}
        facts={say('intro')}
        actions={
          mayManage && (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {say('add')}
            </Button>
          )
        }
      />
      <Loaded query={query}>
        {({ items }) => (
          <People
            items={items}
            organizationId={organizationId}
            mayManage={mayManage}
            onPassword={setPassword}
          />
        )}
      </Loaded>
      {adding && (
        <PersonDrawer
          organizationId={organizationId}
          person={null}
          onPassword={setPassword}
          onClose={() => setAdding(false)}
        />
      )}
      {password && <FirstPassword password={password} onSeen={() => setPassword(null)} />}
    </div>
  )
}

function People(props: {
  items: readonly Person[]
  organizationId: string
  mayManage: boolean
  onPassword: (password: Password) => void
}) {
  const { items, organizationId } = props
  const say = useSay(strings)
  const locale = useLocale()
  const [view, setView] = useState<'list' | 'matrix'>('list')
  const [filters, setFilters] = useState<Filters>({ text: '', role: null, hideInactive: true })
  const rolesOf = (person: Person) =>
    ROLES.filter((role) =>
      person.roles.some((each) => each.role === role && each.organizationId === organizationId),
    )
  const shown = items.filter(
    (person) =>
      (person.active || !filters.hideInactive) &&
      (filters.role === null || rolesOf(person).includes(filters.role)) &&
      `${person.name} ${person.signInName} ${person.unitName ?? ''}`.includes(filters.text.trim()),
  )
  // Whoever administers the platform need not belong to this organisation.
  const unheld = ROLES.filter(
    (role) =>
      role !== 'platform-administrator' &&
      !items.some((person) => person.active && rolesOf(person).includes(role)),
  )
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return (
    <>
      {unheld.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say('nobody', {
            roles: list.format(unheld.map((role) => inLocale(roleNames[role], locale))),
          })}
        />
      )}
      <div className="filters">
        <Input.Search
          className="filter-text"
          allowClear
          placeholder={say('find')}
          aria-label={say('find')}
          value={filters.text}
          onChange={(event) => setFilters({ ...filters, text: event.target.value })}
        />
        <Select<Role>
          allowClear
          placeholder={say('roleFilter')}
          aria-label={say('roleFilter')}
          value={filters.role}
          onChange={(role?: Role) => setFilters({ ...filters, role: role ?? null })}
          options={ROLES.map((role) => ({ value: role, label: inLocale(roleNames[role], locale) }))}
        />
        <Checkbox
          checked={filters.hideInactive}
          onChange={(event) => setFilters({ ...filters, hideInactive: event.target.checked })}
        >
          {say('hideInactive')}
        </Checkbox>
      </div>
      <Segmented<'list' | 'matrix'>
        className="fits"
        aria-label={say('title')}
        value={view}
        onChange={setView}
        options={[
          { value: 'list', label: say('list') },
          { value: 'matrix', label: say('matrix') },
        ]}
      />
      {view === 'list' ? (
        <PeopleList {...props} items={shown} rolesOf={rolesOf} />
      ) : (
        <RoleMatrix items={shown} rolesOf={rolesOf} />
      )}
      <p className="quiet">{say('count', { n: shown.length })}</p>
    </>
  )
}

function PeopleList(props: {
  items: readonly Person[]
  organizationId: string
  mayManage: boolean
  rolesOf: (person: Person) => Role[]
  onPassword: (password: Password) => void
}) {
  const say = useSay(strings)
  const words = useSay(common)
  const locale = useLocale()
  return (
    <Table<Person>
      rowKey="id"
      size="middle"
      scroll={{ x: 'max-content' }}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      dataSource={props.items}
      locale={{ emptyText: <EmptyState title={say('empty')} /> }}
      columns={[
        {
          title: say('name'),
          render: (_, person) => (
            <>
              {person.name} {!person.active && <Tag>{say('inactive')}</Tag>}
              {person.lockedUntil && (
                <Tag color="error">{say('locked', { until: beijingTime(person.lockedUntil) })}</Tag>
              )}
            </>
          ),
        },
        { title: say('signInName'), dataIndex: 'signInName' },
        { title: say('unit'), render: (_, person) => person.unitName ?? say('noUnit') },
        {
          title: say('roles'),
          render: (_, person) => (
            <div className="tags cell-words">
              {props.rolesOf(person).map((role) => (
                <Tag key={role}>{inLocale(roleNames[role], locale)}</Tag>
              ))}
            </div>
          ),
        },
        { title: say('phone'), dataIndex: 'phone' },
        ...(props.mayManage
          ? [
              {
                title: words('actions'),
                render: (_: unknown, person: Person) => (
                  <PersonActs
                    person={person}
                    roles={props.rolesOf(person)}
                    onPassword={props.onPassword}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** Who may do what at one glance: a row per person, a column per role. */
function RoleMatrix(props: { items: readonly Person[]; rolesOf: (person: Person) => Role[] }) {
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <Table<Person>
      className="matrix"
      rowKey="id"
      size="small"
      bordered
      scroll={{ x: 'max-content' }}
      pagination={false}
      dataSource={props.items}
      columns={[
        {
          title: say('name'),
          fixed: 'start',
          render: (_, person) => (
            <>
              {person.name}
              <div className="quiet">{person.unitName ?? say('noUnit')}</div>
            </>
          ),
        },
        ...ROLES.map((role) => ({
          title: inLocale(roleNames[role], locale),
          key: role,
          align: 'center' as const,
          width: 84,
          render: (_: unknown, person: Person) =>
            props.rolesOf(person).includes(role) && <CheckOutlined aria-label={say('holds')} />,
        })),
      ]}
    />
  )
}
