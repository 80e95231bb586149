import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Card, Tag } from 'antd'
import { useState } from 'react'
import { inLocale } from '../../../kernel/strings.ts'
import { call } from '../../../workbench/call.ts'
import { useCan, useLocale, useSay, useSession } from '../../../workbench/session.tsx'
import { common } from '../../../workbench/strings.ts'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { kindPhrase } from '../../content/rules/kinds.ts'
import { reviewContract } from '../contract.ts'
import { nameIn } from '../rules/routes.ts'
import { Flow, type Route } from './flow.tsx'
import { RouteDrawer } from './route-drawer.tsx'
import { strings } from './strings.ts'

/** The organisation's review routes: who decides in which order, in how many working days. */
export function RoutesScreen() {
  const say = useSay(strings)
  const words = useSay(common)
  const locale = useLocale()
  const { organizationId } = useSession()
  const mayManage = useCan(['site-administrator', 'platform-administrator'])
  const [open, setOpen] = useState<Route | 'new' | null>(null)
  const query = useQuery({
    queryKey: ['routes', organizationId],
    queryFn: () => call(reviewContract.listRoutes, { params: { organizationId } }),
  })
  return (
    <div className="stack">
      <PageHeader
        title={say('routes.title')}
        facts={say('routes.intro')}
        actions={
          mayManage && (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setOpen('new')}
            >
              {say('routes.add')}
            </Button>
          )
        }
      />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState />
          ) : (
            items.map((route) => (
              <Card
                key={route.id}
                title={
                  <>
                    {nameIn(route, locale)} {!route.active && <Tag>{say('routes.inactive')}</Tag>}
                  </>
                }
                extra={mayManage && <Button onClick={() => setOpen(route)}>{words('edit')}</Button>}
              >
                <div className="stack">
                  <Kinds kinds={route.kinds} />
                  <Flow steps={route.steps} />
                </div>
              </Card>
            ))
          )
        }
      </Loaded>
      {open && (
        <RouteDrawer
          organizationId={organizationId}
          route={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

function Kinds({ kinds }: { kinds: readonly string[] }) {
  const say = useSay(strings)
  const locale = useLocale()
  return (
    <div className="tags">
      <span className="quiet">{say('routes.kinds')}</span>
      {kinds.length === 0 ? (
        <Tag color="processing">{say('routes.default')}</Tag>
      ) : (
        kinds.map((kind) => <Tag key={kind}>{inLocale(kindPhrase(kind), locale)}</Tag>)
      )}
    </div>
  )
}
