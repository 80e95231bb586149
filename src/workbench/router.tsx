import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  type RouteComponent,
} from '@tanstack/react-router'
import { SignInPage } from '../modules/accounts/workbench/sign-in.tsx'
import { screens } from './screens.tsx'
import { BrokenScreen, MissingScreen, Shell } from './shell.tsx'
import { Waiting } from './ui/page.tsx'

/** Every screen stands inside the shell; signing in stands alone. */
export function createWorkbenchRouter() {
  const root = createRootRoute({ component: Outlet, notFoundComponent: MissingScreen })
  const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })
  const signIn = createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: SignInPage,
  })
  const inShell = [
    ...screens.map(({ path, component }) =>
      createRoute({
        getParentRoute: () => shell,
        path,
        component: component as RouteComponent,
      }),
    ),
    createRoute({ getParentRoute: () => shell, path: '$', component: MissingScreen }),
  ]
  return createRouter({
    routeTree: root.addChildren([shell.addChildren(inShell), signIn]),
    basepath: '/workbench',
    defaultPreload: 'intent',
    defaultPendingComponent: Waiting,
    defaultErrorComponent: BrokenScreen,
    scrollRestoration: true,
  })
}
