import {
  GlobalOutlined,
  LogoutOutlined,
  MenuOutlined,
  PlusOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { Alert, Button, Drawer, Dropdown, Layout, Menu, Modal, Result, Select } from 'antd'
import { Suspense, useEffect, useState } from 'react'
import { inLocale } from '../kernel/strings.ts'
import { SignInForm } from '../modules/accounts/workbench/sign-in.tsx'
import { sitesContract } from '../modules/sites/contract.ts'
import { call } from './call.ts'
import { MENU_GROUPS } from './screen.ts'
import { screens } from './screens.tsx'
import { holds, organizationsOf, useCan, useMe, useSay, useSession } from './session.tsx'
import { common, shellWords } from './strings.ts'
import { LanguageButton } from './ui/language-button.tsx'
import { useMayLeave } from './ui/leave-guard.ts'
import { errorWords, useNotify } from './ui/notify.tsx'
import { LinkButton, Waiting } from './ui/page.tsx'

/** The frame of every screen: who, where, and the menu of what this person may do. */
export function Shell() {
  const { me, loading, failure, expired, signedIn, locale } = useSession()
  const say = useSay(shellWords)
  const words = useSay(common)
  if (loading) return <Waiting />
  if (failure)
    return (
      <div className="alone">
        <Alert
          type="error"
          showIcon
          title={errorWords(failure, locale)}
          action={<Button onClick={() => window.location.reload()}>{words('retry')}</Button>}
        />
      </div>
    )
  if (!me) return <ToSignIn />
  return (
    <>
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <Layout className="shell">
        <TopBar />
        <Layout hasSider>
          <nav className="side" aria-label={say('menu')}>
            <MainMenu />
          </nav>
          <main id="main" className="main" tabIndex={-1}>
            <Suspense fallback={<Waiting />}>
              <Outlet />
            </Suspense>
          </main>
        </Layout>
      </Layout>
      <Modal open={expired} title={say('expired')} footer={null} closable={false} width={400}>
        <p>{say('expiredHint')}</p>
        <SignInForm onDone={signedIn} signInName={me.signInName} />
      </Modal>
    </>
  )
}

/** Leads to signing in, which leads back here. */
function ToSignIn() {
  const { history } = useRouter()
  useEffect(() => {
    const { pathname, search } = window.location
    history.replace(`/workbench/sign-in?next=${encodeURIComponent(pathname + search)}`)
  }, [history])
  return <Waiting />
}

function TopBar() {
  const say = useSay(shellWords)
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState(false)
  const mayWrite = useCan('contributor')
  return (
    <Layout.Header className="top">
      <Button
        className="top-menu"
        type="text"
        icon={<MenuOutlined aria-hidden />}
        aria-label={say('menu')}
        aria-expanded={open}
        onClick={() => {
          setChosen(false)
          setOpen(true)
        }}
      />
      <Link to="/" className="brand">
        <img src="/workbench/icon.svg" alt="" width={28} height={28} />
        <span>{say('product')}</span>
      </Link>
      <OrganizationSwitch />
      <span className="top-space" />
      {mayWrite && (
        <LinkButton
          to="/publications/new"
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          aria-label={say('newPublication')}
        >
          <span className="wide-only">{say('newPublication')}</span>
        </LinkButton>
      )}
      <LanguageButton />
      <PersonMenu />
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="left"
        size={280}
        title={say('menu')}
        styles={{ body: { padding: 8 } }}
        // Whoever chose a screen goes on at its heading, not at the menu's button.
        focusable={{ focusTriggerAfterClose: !chosen }}
      >
        <OrganizationSwitch inMenu />
        <MainMenu
          onChosen={() => {
            setChosen(true)
            setOpen(false)
          }}
        />
      </Drawer>
    </Layout.Header>
  )
}

function PersonMenu() {
  const me = useMe()
  const { signOut, organizationId } = useSession()
  const navigate = useNavigate()
  const notify = useNotify()
  const say = useSay(shellWords)
  const sites = useQuery({ queryKey: ['sites'], queryFn: () => call(sitesContract.listSites, {}) })
  const site = sites.data?.items.find((each) => each.organizationId === organizationId)
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', disabled: true, label: `${me.organizationName} ${me.unitName ?? ''}` },
          {
            key: 'account',
            icon: <UserOutlined aria-hidden />,
            label: say('myAccount'),
            onClick: () => void navigate({ to: '/account' }),
          },
          ...(site
            ? [
                {
                  key: 'portal',
                  icon: <GlobalOutlined aria-hidden />,
                  label: (
                    <a href={site.prefix ? `/${site.prefix}/` : '/'} target="_blank" rel="noopener">
                      {say('portal')}
                    </a>
                  ),
                },
              ]
            : []),
          { type: 'divider' },
          {
            key: 'out',
            icon: <LogoutOutlined aria-hidden />,
            label: say('signOut'),
            onClick: () => void signOut().catch(notify.error),
          },
        ],
      }}
    >
      <Button
        type="text"
        icon={<UserOutlined aria-hidden />}
        aria-label={`${me.name} · ${say('myAccount')}`}
      >
        <span className="wide-only">{me.name}</span>
      </Button>
    </Dropdown>
  )
}

function OrganizationSwitch({ inMenu = false }: { inMenu?: boolean }) {
  const me = useMe()
  const { organizationId, chooseOrganization } = useSession()
  const say = useSay(shellWords)
  const mayLeave = useMayLeave()
  const mine = organizationsOf(me)
  const className = inMenu ? 'organization-in-menu' : 'organization'
  if (mine.length < 2) return <span className={`${className} quiet`}>{me.organizationName}</span>
  return (
    <Select
      className={className}
      aria-label={say('workIn')}
      value={organizationId}
      onChange={async (id) => {
        if (await mayLeave()) chooseOrganization(id)
      }}
      options={mine.map((each) => ({ value: each.id, label: each.name }))}
      popupMatchSelectWidth={false}
    />
  )
}

function MainMenu({ onChosen }: { onChosen?: () => void }) {
  const me = useMe()
  const { locale, organizationId } = useSession()
  const say = useSay(shellWords)
  const location = useLocation()
  const mine = screens.flatMap(({ menu, path }) =>
    menu && (!menu.roles || holds(me, organizationId, menu.roles)) ? [{ ...menu, path }] : [],
  )
  const here = mine
    .filter(({ path }) =>
      path === '/' ? location.pathname === '/' : `${location.pathname}/`.startsWith(`${path}/`),
    )
    .sort((a, b) => b.path.length - a.path.length)[0]
  return (
    <Menu
      mode="inline"
      selectedKeys={here ? [here.path] : []}
      items={MENU_GROUPS.map((group) => ({
        type: 'group' as const,
        key: group,
        label: say(group),
        children: mine
          .filter((entry) => entry.group === group)
          .map((entry) => ({
            key: entry.path,
            icon: entry.icon,
            label: (
              <Link to={entry.path} onClick={() => onChosen?.()}>
                {inLocale(entry.label, locale)}
              </Link>
            ),
          })),
      })).filter((group) => group.children.length > 0)}
    />
  )
}

/** A path that is no screen. */
export function MissingScreen() {
  const say = useSay(shellWords)
  return (
    <Result
      status="404"
      title={say('missing')}
      subTitle={say('missingHint')}
      extra={
        <LinkButton to="/" type="primary">
          {say('toDesk')}
        </LinkButton>
      }
    />
  )
}

/** A screen that broke, or could not be fetched: the rest of the workbench stays. */
export function BrokenScreen() {
  const words = useSay(common)
  return (
    <Result
      status="warning"
      title={words('unexpected')}
      extra={<Button onClick={() => window.location.reload()}>{words('reload')}</Button>}
    />
  )
}
