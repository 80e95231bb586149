import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linksOf, textOf, visitBlocks } from '../src/modules/content/rules/body/text.ts'
import type { Attachment, Body, Metadata } from '../src/modules/content/rules/document.ts'
import { publishContract } from '../src/modules/publish/contract.ts'
import { createWorld, type World } from './world.ts'

type Page = {
  url: string
  title: string
  date: string
  site: string
  text: string
  html: string
  attachments: { mark: string; link: string }[]
}
type Node = DefaultTreeAdapterTypes.Node

/** Real pages of a health authority, beside the project and no part of it. */
const FILE = resolve(import.meta.dirname, '../../shared/real/health-pages.jsonl')
const pages: Page[] = existsSync(FILE)
  ? readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : []

if (pages.length === 0)
  test.skip('70 real pages arrive whole (skipped: ../shared/real is absent)', () => {})

describe.runIf(pages.length > 0)('70 real pages', () => {
  let world: World
  const answers: {
    status: number
    body: { publicationId: string; outcome: string; published: boolean; blockedBy: string[] }
  }[] = []

  const importAll = async () => {
    const results: typeof answers = []
    for (const row of pages) {
      results.push(
        await world.as('site-administrator').call(publishContract.importPage, {
          params: { siteId: world.A.siteId },
          body: { columnId: world.A.columns.policies, publish: true, row },
        }),
      )
    }
    return results
  }

  beforeAll(async () => {
    world = await createWorld()
    answers.push(...(await importAll()))
  })
  afterAll(() => world.close())

  test('none is refused, and the check finds nothing to complain of', async () => {
    const checked = await world.as('site-administrator').call(publishContract.checkImport, {
      params: { siteId: world.A.siteId },
      body: { columnId: world.A.columns.policies, rows: pages },
    })
    expect(checked.body).toEqual({ problems: [], known: 70 })
    expect(answers.map((answer) => [answer.status, answer.body.outcome])).toEqual(
      pages.map(() => [200, 'imported']),
    )
    expect(new Set(answers.map((answer) => answer.body.publicationId)).size).toBe(70)
  })

  test('what is on the portal shows its original day; what is not says why', async () => {
    for (const [index, { body }] of answers.entries()) {
      const live = await world.db
        .selectFrom('livePublications')
        .select(['title', 'originallyPublishedOn'])
        .where('publicationId', '=', body.publicationId)
        .executeTakeFirst()
      const { title, date } = pages[index]!
      expect(live).toEqual(body.published ? { title, originallyPublishedOn: date } : undefined)
      if (!body.published) expect(body.blockedBy, title).not.toEqual([])
    }
    expect(answers.filter(({ body }) => body.published).length).toBeGreaterThanOrEqual(50)
  })

  test('a second run imports nothing and answers the same pages', async () => {
    const again = await importAll()
    expect(again.map(({ body }) => [body.outcome, body.publicationId])).toEqual(
      answers.map(({ body }) => ['already-imported', body.publicationId]),
    )
  })

  test.for(pages.map((page, index) => ({ page, index, title: page.title })))(
    '$index $title: title, day, words, tables and attachment links',
    async ({ page, index }) => {
      const stored = await world.db
        .selectFrom('revisions')
        .select(['title', 'body', 'metadata', 'attachments'])
        .where('publicationId', '=', answers[index]!.body.publicationId)
        .executeTakeFirstOrThrow()
      const body = stored.body as unknown as Body
      const metadata = stored.metadata as unknown as Metadata
      const attachments = stored.attachments as unknown as Attachment[]
      const source = parseFragment(page.html)

      expect(stored.title).toBe(page.title)
      expect(metadata.originallyPublishedOn).toBe(page.date)
      expect(metadata.sourceAddress).toBe(page.url)
      expect(metadata.source).toBe(page.site)

      const content = body.content.filter((block) => block.type !== 'image')
      expect(squeezed(textOf({ type: 'doc', content }))).toBe(squeezed(page.text))
      expect(cellsOf(body)).toEqual(cellsIn(source))

      const linked = elementsIn(source, 'a').flatMap((a) => attribute(a, 'href') ?? [])
      const files = linked.filter((href) => /\.(pdf|docx?|xlsx?|pptx?|zip|rar|wps)$/i.test(href))
      const wanted = [
        ...page.attachments.map((each) => each.link),
        ...files.map((href) => new URL(href, page.url).href),
      ]
      expect(new Set(attachments.map((each) => each.url))).toEqual(new Set(wanted))
      for (const { mark, link } of page.attachments)
        expect(attachments.find((each) => each.url === link)?.name).toBe(mark.trim())
      expect(linksOf(body)).toEqual([
        ...new Set(linked.map((href) => new URL(href, page.url).href)),
      ])
    },
  )
})

function squeezed(text: string): string {
  return text.replace(/[\s\u200b\ufeff\u00ad]+/g, '')
}

/** The words of every cell of every table. */
function cellsOf(body: Body): string[][] {
  const tables: string[][] = []
  visitBlocks(body.content, (block) => {
    if (block.type !== 'table') return
    tables.push(
      block.content.flatMap((row) =>
        row.content.map((cell) => squeezed(textOf({ type: 'doc', content: cell.content }))),
      ),
    )
  })
  return tables
}

function cellsIn(root: Node): string[][] {
  return elementsIn(root, 'table').map((table) =>
    [...elementsIn(table, 'td')].map((cell) => squeezed(textIn(cell))),
  )
}

function textIn(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''
}

function elementsIn(node: Node, name: string): DefaultTreeAdapterTypes.Element[] {
  if (!('childNodes' in node)) return []
  return node.childNodes.flatMap((child) => [
    ...('tagName' in child && child.tagName === name ? [child] : []),
    ...elementsIn(child, name),
  ])
}

function attribute(element: DefaultTreeAdapterTypes.Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}
