import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import type { Block } from '../document.ts'
import { bodyFromHtml } from './from-html.ts'
import { bodySchema, canonicalBody } from './schema.ts'
import { linksOf, textOf, visitBlocks } from './text.ts'

type Page = { url: string; title: string; html: string; text: string }
type Node = DefaultTreeAdapterTypes.Node

/** Real pages of a health authority, beside the project and no part of it. */
const FILE = resolve(import.meta.dirname, '../../../../../../shared/real/health-pages.jsonl')
const pages: Page[] = existsSync(FILE)
  ? readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : []

if (pages.length === 0) {
  test.skip('70 real pages keep their text, tables and links (skipped: ../shared/real is absent)', () => {})
}

describe.runIf(pages.length > 0)('real pages', () => {
  test.for(pages)('$title', ({ url, html, text }) => {
    const { body, attachments, dropped } = bodyFromHtml(html, { baseUrl: url })
    const source = parseFragment(html)

    expect(bodySchema.safeParse(body).success).toBe(true)
    expect(canonicalBody(canonicalBody(body))).toEqual(canonicalBody(body))

    const words = squeezed(textOf(withoutImages(body.content)))
    expect(words).toBe(squeezed(textIn(source)))
    expect(words).toBe(squeezed(text))

    expect(tablesOf(body.content)).toEqual(tablesIn(source))

    const given = elementsIn(source, 'a').flatMap((a) => attribute(a, 'href') ?? [])
    expect(linksOf(body)).toEqual([...new Set(given.map((href) => new URL(href, url).href))])
    const files = given.filter((href) => /\.(pdf|docx?|xlsx?|pptx?|zip|rar|wps)$/i.test(href))
    expect(attachments.map((one) => one.url)).toEqual([
      ...new Set(files.map((href) => new URL(href, url).href)),
    ])

    const images: string[] = []
    visitBlocks(body.content, (block) => {
      if (block.type === 'image') images.push(block.attrs.src)
    })
    expect(images).toEqual(
      elementsIn(source, 'img').map((img) => new URL(attribute(img, 'src')!, url).href),
    )
    expect(dropped.filter((one) => one.code !== 'formatting')).toEqual([])
  })
})

function withoutImages(content: Block[]) {
  return { type: 'doc' as const, content: content.filter((block) => block.type !== 'image') }
}

function squeezed(text: string): string {
  return text.replace(/[\s\u200b\ufeff\u00ad]+/g, '')
}

/** Words of each cell of each table, with its spans. */
function tablesOf(content: Block[]): string[][] {
  const tables: string[][] = []
  visitBlocks(content, (block) => {
    if (block.type !== 'table') return
    tables.push(
      block.content.flatMap((row) =>
        row.content.map(
          (cell) =>
            `${cell.attrs?.colspan ?? 1}×${cell.attrs?.rowspan ?? 1} ${squeezed(textOf({ type: 'doc', content: cell.content }))}`,
        ),
      ),
    )
  })
  return tables
}

function tablesIn(root: Node): string[][] {
  return elementsIn(root, 'table').map((table) =>
    elementsIn(table, 'td').map(
      (cell) =>
        `${attribute(cell, 'colspan') ?? 1}×${attribute(cell, 'rowspan') ?? 1} ${squeezed(textIn(cell))}`,
    ),
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
