import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import type { Block, Body, Inline, Mark } from '../document.ts'
import { bodyFromHtml } from './from-html.ts'
import { bodySchema, canonicalBody } from './schema.ts'
import { textOf } from './text.ts'
import { type BodyToHtmlOptions, bodyToHtml } from './to-html.ts'

const options: BodyToHtmlOptions = {
  fileUrl: (id) => `/files/${id}`,
  resolveLink: (href) =>
    href.startsWith('publication:') ? null : { href, external: /^https?:/.test(href) },
  labels: {
    table: (n) => `表格${n}`,
    footnotes: '注释',
    footnote: (n) => `注释${n}`,
    backToText: (n) => `返回正文${n}`,
    remoteImage: (alt) => `查看图片：${alt}`,
  },
}
const html = (...content: Block[]) => bodyToHtml({ type: 'doc', content }, options)
const t = (text: string, ...marks: Mark[]): Inline => ({ type: 'text', text, marks })
const p = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const link = (href: string): Mark => ({ type: 'link', attrs: { href } })
const cell = (text: string, type: 'tableCell' | 'tableHeader' = 'tableCell', attrs = {}) => ({
  type,
  attrs,
  content: [p(t(text))],
})
const ID = '0195b3b2-7a3c-7cc0-8f7e-3f2f7b1c9a10'

describe('HTML', () => {
  test.for<{ why: string; blocks: Block[]; is: string }>([
    {
      why: 'text is escaped',
      blocks: [p(t('<b>"a" & \'b\'</b>'))],
      is: '<p>&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/b&gt;</p>',
    },
    {
      why: 'marks nest, breaks stand',
      blocks: [p(t('甲', { type: 'bold' }, { type: 'superscript' }), { type: 'hardBreak' })],
      is: '<p><strong><sup>甲</sup></strong><br></p>',
    },
    {
      why: 'alignment is a class',
      blocks: [{ ...p(t('甲')), attrs: { align: 'right' } } as Block],
      is: '<p class="align-right">甲</p>',
    },
    {
      why: 'headings are numbered, empty ones are not',
      blocks: [
        { type: 'heading', attrs: { level: 2 }, content: [t('甲')] },
        { type: 'heading', attrs: { level: 3 } },
        { type: 'heading', attrs: { level: 3 }, content: [t('乙')] },
      ],
      is: '<h2 id="section-1">甲</h2><h3></h3><h3 id="section-2">乙</h3>',
    },
    {
      why: 'lists',
      blocks: [
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: [p(t('甲'))] }],
        },
      ],
      is: '<ol start="3"><li><p>甲</p></li></ol>',
    },
    {
      why: 'a table scrolls in a named region; leading head rows',
      blocks: [
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [cell('甲', 'tableHeader', { colspan: 2 })] },
            { type: 'tableRow', content: [cell('乙', 'tableHeader'), cell('丙')] },
          ],
        },
      ],
      is:
        '<div class="table-scroll" tabindex="0" role="region" aria-label="表格1"><table border="1">' +
        '<thead><tr><th scope="col" colspan="2"><p>甲</p></th></tr></thead>' +
        '<tbody><tr><th scope="row"><p>乙</p></th><td><p>丙</p></td></tr></tbody></table></div>',
    },
    {
      why: 'a table with a caption is named by it',
      blocks: [
        {
          type: 'table',
          attrs: { caption: '表1 <接种>' },
          content: [{ type: 'tableRow', content: [cell('甲')] }],
        },
      ],
      is:
        '<div class="table-scroll" tabindex="0" role="region" aria-label="表1 &lt;接种&gt;"><table border="1">' +
        '<caption>表1 &lt;接种&gt;</caption><tbody><tr><td><p>甲</p></td></tr></tbody></table></div>',
    },
    {
      why: 'a head that reaches into the rows below is no head row',
      blocks: [
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [cell('甲', 'tableHeader', { rowspan: 2 })] },
            { type: 'tableRow', content: [cell('乙')] },
          ],
        },
      ],
      is:
        '<div class="table-scroll" tabindex="0" role="region" aria-label="表格1"><table border="1">' +
        '<tbody><tr><th scope="col" rowspan="2"><p>甲</p></th></tr><tr><td><p>乙</p></td></tr></tbody></table></div>',
    },
    {
      why: 'one link over two texts is one link; leaving the site is marked',
      blocks: [
        p(
          t('甲', link('https://a.cn/')),
          t('乙', { type: 'bold' }, link('https://a.cn/')),
          t('丙'),
        ),
      ],
      is: '<p><a href="https://a.cn/" class="external" rel="noopener noreferrer">甲<strong>乙</strong></a>丙</p>',
    },
    {
      why: 'a target that is not public keeps its words',
      blocks: [p(t('甲', link(`publication:${ID}`)))],
      is: '<p>甲</p>',
    },
    {
      why: 'a hostile link that came past the schema',
      blocks: [p(t('甲', link('javascript:alert(1)')))],
      is: '<p>甲</p>',
    },
    {
      why: 'a stored picture with a caption',
      blocks: [
        {
          type: 'image',
          attrs: { fileId: ID, src: '', alt: '流程"图"', title: '图一', width: 600 },
        },
      ],
      is: `<figure><img src="/files/${ID}" alt="流程&quot;图&quot;" width="600" loading="lazy" decoding="async"><figcaption>图一</figcaption></figure>`,
    },
    {
      why: 'a picture at its source is a link: nothing is loaded from elsewhere',
      blocks: [{ type: 'image', attrs: { fileId: null, src: 'https://a.cn/1.jpg', alt: '图' } }],
      is: '<figure class="remote-image"><a href="https://a.cn/1.jpg" rel="noopener noreferrer">查看图片：图</a></figure>',
    },
    {
      why: 'footnotes are numbered and lead back',
      blocks: [p(t('甲'), { type: 'footnote', attrs: { text: '注<' } })],
      is:
        '<p>甲<sup class="footnote-reference"><a id="note-reference-1" href="#note-1" aria-label="注释1">[1]</a></sup></p>' +
        '<section class="footnotes" aria-label="注释"><ol><li id="note-1">注&lt; <a href="#note-reference-1" aria-label="返回正文1">↩</a></li></ol></section>',
    },
    {
      why: 'a quotation and a rule',
      blocks: [{ type: 'blockquote', content: [p(t('甲'))] }, { type: 'horizontalRule' }],
      is: '<blockquote><p>甲</p></blockquote><hr>',
    },
  ])('$why', ({ blocks, is }) => {
    expect(html(...blocks)).toBe(is)
  })

  test('two bodies on one page keep their ids apart', () => {
    const body: Body = {
      type: 'doc',
      content: [{ type: 'heading', attrs: { level: 2 }, content: [t('甲')] }],
    }
    expect(bodyToHtml(body, { ...options, idPrefix: 'en-' })).toBe('<h2 id="en-section-1">甲</h2>')
  })
})

/** Bodies as anybody could send them, full of markup where words should be. */
const hostile = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</p></table></section>',
    '<!--',
    '&lt;script&gt;',
    'javascript:alert(1)',
    '\u0000<svg/onload=alert(1)>',
  ),
)
const href = fc.oneof(
  fc.constantFrom(
    'https://a.cn/?a="><script>',
    "/x'onclick='y",
    'mailto:a@b.cn',
    'javascript:alert(1)',
    '//evil.cn',
    '/\\evil.cn',
    'data:text/html,x',
    `publication:${ID}`,
  ),
  hostile,
)
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>(
    { type: 'bold' },
    { type: 'italic' },
    { type: 'underline' },
    { type: 'strike' },
    { type: 'superscript' },
    { type: 'subscript' },
  ),
  href.map((value): Mark => ({ type: 'link', attrs: { href: value } })),
)
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({
    type: fc.constant('text' as const),
    text: hostile,
    marks: fc.array(mark, { maxLength: 3 }),
  }),
  fc.constant<Inline>({ type: 'hardBreak' }),
  hostile.map((text): Inline => ({ type: 'footnote', attrs: { text } })),
)
const line = fc.array(inline, { maxLength: 4 })
const { block } = fc.letrec<{ block: Block }>((tie) => {
  const inner = fc.array(tie('block'), { minLength: 1, maxLength: 2 })
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      line.map((content): Block => ({ type: 'paragraph', content })),
      fc.record({
        type: fc.constant('heading' as const),
        attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const, 4 as const) }),
        content: line,
      }),
      fc.record({
        type: fc.constant('image' as const),
        attrs: fc.record({
          fileId: fc.constantFrom(null, ID),
          src: href,
          alt: hostile,
          title: hostile,
        }),
      }),
      inner.map((content): Block => ({ type: 'blockquote', content })),
      inner.map(
        (content): Block => ({ type: 'bulletList', content: [{ type: 'listItem', content }] }),
      ),
      fc.tuple(hostile, inner).map(
        ([caption, content]): Block => ({
          type: 'table',
          attrs: { caption },
          content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content }] }],
        }),
      ),
    ),
  }
})
const anyBody = fc.array(block, { maxLength: 4 }).map((content): Body => ({ type: 'doc', content }))

const ELEMENTS = new Set(
  'p h2 h3 h4 ul ol li blockquote div table thead tbody tr th td caption hr br strong em u s sup sub a figure figcaption img section'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set(
  'class id href rel src alt title width loading decoding tabindex role aria-label scope colspan rowspan start border'.split(
    ' ',
  ),
)

describe('whatever the body, also one that came past the schema', () => {
  test('only our elements and attributes, no script in any address', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        for (const element of elementsIn(parseFragment(bodyToHtml(body, options)))) {
          expect(ELEMENTS).toContain(element.tagName)
          for (const { name, value } of element.attrs) {
            expect(ATTRIBUTES).toContain(name)
            if (name === 'href' || name === 'src') {
              expect(value).toMatch(/^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/)
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the words a reader sees are the words of the body', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const page = parseFragment(bodyToHtml(body, options))
        const alts = elementsIn(page).flatMap(({ attrs }) => attrs.map(({ value }) => value))
        const shown = [textIn(page), ...alts].join(' ')
        for (const text of textsIn(body)) {
          for (const word of text.match(/[A-Za-z0-9]{2,}/g) ?? []) expect(shown).toContain(word)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('the one form is stable, keeps the words and stays acceptable', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const canonical = canonicalBody(body)
        expect(canonicalBody(canonical)).toEqual(canonical)
        expect(textOf(canonical)).toBe(textOf(body))
        if (bodySchema.safeParse(body).success) {
          expect(bodySchema.safeParse(canonical).success).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('any text read as HTML gives an acceptable body', () => {
    const markup = fc
      .array(
        fc.oneof(
          hostile,
          fc
            .constantFrom(
              ...'p div table tr td th ul ol li b a span blockquote center pre h1'.split(' '),
            )
            .chain((tag) =>
              fc.constantFrom(
                `<${tag}>`,
                `</${tag}>`,
                `<${tag} href="/a.pdf" colspan=2 align=center>`,
              ),
            ),
          fc.constantFrom('<br>', '&nbsp;', '<img src="/a.png">', '甲', ' ', '\n'),
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(markup, (source) => {
        const { body } = bodyFromHtml(source)
        const parsed = bodySchema.safeParse(body)
        expect(parsed.error?.issues ?? []).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

function elementsIn(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  if (!('childNodes' in node)) return []
  return node.childNodes.flatMap((child) => [
    ...('tagName' in child ? [child] : []),
    ...elementsIn(child),
  ])
}

function textIn(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''
}

/** Every `text` of a body, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'text' && typeof member === 'string' ? [member] : textsIn(member),
  )
}
