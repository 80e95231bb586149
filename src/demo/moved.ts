import { bodyToHtml, WITHOUT_LABELS } from '../modules/content/rules/body/to-html.ts'
import type { Body } from '../modules/content/rules/document.ts'
import { importPage } from '../modules/publish/import.ts'
import { type Act, beijing, contextOf, holderOf } from './acting.ts'
import { bodyFromMarkdown, type DemoPublication } from './index.ts'
import type { DemoWorld } from './seed-organizations.ts'

/** A page of an older site, brought over by the import on the day it stands here. */
export function movedActs(
  piece: DemoPublication,
  world: DemoWorld,
  columnId: string,
  onMade: (publicationId: string) => void,
): Act[] {
  const [day, time] = piece.publishedOn!.split(' ') as [string, string]
  const { from, on } = piece.moved!
  const { issuer, source } = piece.metadata
  return [
    {
      at: beijing(day, time),
      run: async (services) => {
        const organizationId = world.organizations.get(piece.organization)!
        const who = await holderOf(services, organizationId, 'site-administrator')
        const made = await importPage(
          await contextOf(services, who),
          world.sites.get(piece.organization)!,
          {
            columnId,
            publish: true,
            row: {
              url: from,
              title: piece.title,
              date: on,
              html: bodyToHtml(bodyOf(piece), WITHOUT_LABELS),
              issuer,
              site: source,
            },
          },
        )
        onMade(made.publicationId)
      },
    },
  ]
}

export function bodyOf({ body }: DemoPublication): Body {
  return typeof body === 'string' ? bodyFromMarkdown(body) : body
}
