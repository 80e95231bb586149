import { lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import type { Phrase } from '../kernel/strings.ts'
import type { Role } from '../modules/accounts/rules.ts'

/** The groups of the menu, in their order. */
export const MENU_GROUPS = ['work', 'publishing', 'site', 'organization', 'oversight'] as const
export type MenuGroup = (typeof MENU_GROUPS)[number]

/** A staff screen. `path` is below `/workbench`, with TanStack Router's `$name` parameters. */
export type Screen = {
  path: string
  component: ComponentType
  menu?: {
    group: MenuGroup
    label: Phrase
    icon: ReactNode
    /** Who sees the entry; absent: everyone signed in. The server decides, not the menu. */
    roles?: readonly Role[]
  }
}

/** A component fetched when its route is first opened: `lazyScreen(() => import('./x.tsx'), 'X')`. */
export function lazyScreen<M extends Record<string, unknown>, K extends keyof M & string>(
  load: () => Promise<M>,
  name: K,
): ComponentType {
  return lazyRouteComponent(load, name) as unknown as ComponentType
}
