import { describe, expect, test } from 'vitest'
import type { Block, Inline } from '../document.ts'
import { bodyFromHtml } from './from-html.ts'
import { textOf } from './text.ts'

const base = 'https://wjw.example.gov.cn/tzgg/202601/t20260105_1.html'
const blocks = (html: string) => bodyFromHtml(html, { baseUrl: base }).body.content
const dropped = (html: string) =>
  bodyFromHtml(html, { baseUrl: base }).dropped.map(({ code, detail, count }) => [
    code,
    detail,
    count,
  ])
const t = (text: string, ...marks: ('bold' | 'italic' | 'underline')[]): Inline =>
  marks.length > 0
    ? { type: 'text', text, marks: marks.map((type) => ({ type })) }
    : { type: 'text', text }
const p = (...content: Inline[]): Extract<Block, { type: 'paragraph' }> => ({
  type: 'paragraph',
  content,
})
const link = (text: string, href: string): Inline => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
})

describe('blocks', () => {
  test.for([
    { why: 'paragraphs', html: '<p>一</p><p>二</p>', is: [p(t('一')), p(t('二'))] },
    { why: 'bare text', html: '正文', is: [p(t('正文'))] },
    {
      why: 'a div with words is a paragraph',
      html: '<div>一</div><div>二</div>',
      is: [p(t('一')), p(t('二'))],
    },
    {
      why: 'nested divs leave no trace',
      html: '<div><div><div>一</div></div></div>',
      is: [p(t('一'))],
    },
    {
      why: 'empty paragraphs go',
      html: '<p>一</p><p>&nbsp;</p><p><br></p><p>二</p>',
      is: [p(t('一')), p(t('二'))],
    },
    { why: 'a paragraph left open', html: '<p>一<p>二', is: [p(t('一')), p(t('二'))] },
    {
      why: 'indentation by nbsp and U+3000 goes',
      html: '<p>&nbsp;&nbsp;&nbsp;&nbsp;一</p><p>　　二　</p>',
      is: [p(t('一')), p(t('二'))],
    },
    {
      why: 'a run of nbsp inside becomes a space',
      html: '<p>第一章&nbsp;&nbsp;&nbsp;总则</p>',
      is: [p(t('第一章 总则'))],
    },
    { why: 'a wide space inside stays', html: '<p>总　则</p>', is: [p(t('总　则'))] },
    {
      why: 'a source line wrapped between Han characters',
      html: '<p>卫生\n  健康</p>',
      is: [p(t('卫生健康'))],
    },
    {
      why: 'a source line wrapped between words',
      html: '<p>public\nhealth</p>',
      is: [p(t('public health'))],
    },
    {
      why: 'a break before an indented line starts a paragraph',
      html: '<p>一<br>　　二<br>&nbsp;&nbsp;&nbsp;&nbsp;三</p>',
      is: [p(t('一')), p(t('二')), p(t('三'))],
    },
    {
      why: 'a doubled break starts a paragraph',
      html: '<p>一<br><br>二</p>',
      is: [p(t('一')), p(t('二'))],
    },
    {
      why: 'a single break stays',
      html: '<p>一<br>二<br></p>',
      is: [p(t('一'), { type: 'hardBreak' }, t('二'))],
    },
    {
      why: 'six levels of heading become three',
      html: '<h1>甲</h1><h2>乙</h2><h3>丙</h3><h6>丁</h6>',
      is: [
        { type: 'heading', attrs: { level: 2 }, content: [t('甲')] },
        { type: 'heading', attrs: { level: 2 }, content: [t('乙')] },
        { type: 'heading', attrs: { level: 3 }, content: [t('丙')] },
        { type: 'heading', attrs: { level: 4 }, content: [t('丁')] },
      ],
    },
    {
      why: 'alignment from style, attribute and center, inherited',
      html: '<p style="text-align: center;">甲</p><p align="right">乙</p><center>丙<div>丁</div></center><p style="text-align:justify">戊</p>',
      is: [
        { ...p(t('甲')), attrs: { align: 'center' } },
        { ...p(t('乙')), attrs: { align: 'right' } },
        { ...p(t('丙')), attrs: { align: 'center' } },
        { ...p(t('丁')), attrs: { align: 'center' } },
        p(t('戊')),
      ],
    },
    {
      why: 'lists, nested, with a list that stands beside its item',
      html: '<ul><li>甲<ul><li>乙</li></ul></li><ul><li>丙</li></ul></ul><ol start="3"><li><p>丁</p></li></ol>',
      is: [
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                p(t('甲')),
                { type: 'bulletList', content: [{ type: 'listItem', content: [p(t('乙'))] }] },
                { type: 'bulletList', content: [{ type: 'listItem', content: [p(t('丙'))] }] },
              ],
            },
          ],
        },
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: [p(t('丁'))] }],
        },
      ],
    },
    { why: 'an item outside a list', html: '<li>甲</li>', is: [p(t('甲'))] },
    {
      why: 'a quotation and a rule',
      html: '<blockquote>甲</blockquote><hr>',
      is: [{ type: 'blockquote', content: [p(t('甲'))] }, { type: 'horizontalRule' }],
    },
    {
      why: 'a label is only a wrapper',
      html: '<p><label>甲</label><span><span>乙</span></span></p>',
      is: [p(t('甲乙'))],
    },
    {
      why: 'lines of preformatted text',
      html: '<pre>甲\n乙</pre>',
      is: [p(t('甲'), { type: 'hardBreak' }, t('乙'))],
    },
    { why: 'nothing at all', html: '', is: [{ type: 'paragraph' }] },
  ] satisfies { why: string; html: string; is: Block[] }[])('$why', ({ html, is }) => {
    expect(blocks(html)).toEqual(is)
  })
})

describe('marks', () => {
  test.for([
    {
      why: 'bold and italic, old and new names',
      html: '<b>甲</b><strong>乙</strong><i>丙</i>',
      is: [t('甲乙', 'bold'), t('丙', 'italic')],
    },
    {
      why: 'bold by style',
      html: '<span style="font-weight:bold">甲</span>乙',
      is: [t('甲', 'bold'), t('乙')],
    },
    { why: 'marks left open end with their container', html: '<b>甲', is: [t('甲', 'bold')] },
    {
      why: 'misnested marks keep every word',
      html: '<b>甲<i>乙</b>丙</i>',
      is: [t('甲', 'bold'), t('乙', 'bold', 'italic'), t('丙')],
    },
    {
      why: 'a blank to fill in keeps its width',
      html: '姓名<u>&nbsp;&nbsp;&nbsp;</u>电话',
      is: [t('姓名'), t('\u00a0\u00a0\u00a0', 'underline'), t('电话')],
    },
    {
      why: 'the space between two marked words',
      html: '<b>a</b> <i>b</i>',
      is: [t('a', 'bold'), t(' '), t('b', 'italic')],
    },
    { why: 'zero-width characters go', html: '甲\u200b乙\ufeff', is: [t('甲乙')] },
  ])('$why', ({ html, is }) => {
    expect(blocks(`<p>${html}</p>`)).toEqual([p(...is)])
  })
})

describe('tables', () => {
  test('cells with spans and heads; text directly in a cell; an empty cell', () => {
    expect(
      blocks(
        '<table align="center"><tbody><tr><th colspan="2">甲</th></tr>' +
          '<tr><td rowspan="2">乙<p align="center">丙</p></td><td></td></tr></tbody></table>',
      ),
    ).toEqual([
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [p(t('甲'))] }],
          },
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableCell',
                attrs: { rowspan: 2 },
                content: [p(t('乙')), { ...p(t('丙')), attrs: { align: 'center' } }],
              },
              { type: 'tableCell', content: [{ type: 'paragraph' }] },
            ],
          },
        ],
      },
    ])
  })

  test('ends left out, as old editors do', () => {
    expect(textOf(bodyFromHtml('<table><tr><td>1<td>2<tr><td>3<td>4</table>后').body)).toBe(
      '1\t2\n3\t4\n后',
    )
  })

  test.for([
    {
      why: 'a caption is the table’s',
      html: '<p>前</p><table><caption>表1 <b>接种</b>进度</caption><tr><td>甲</td></tr></table>',
      caption: '表1 接种进度',
      text: '前\n表1 接种进度\n甲',
    },
    {
      why: 'one of several lines is one line',
      html: '<table><caption><p>表1</p><p>接种进度</p></caption><tr><td>甲</td></tr></table>',
      caption: '表1 接种进度',
      text: '表1 接种进度\n甲',
    },
    {
      why: 'an empty one is none, and takes no words from before the table',
      html: '<p>前</p><table><caption> </caption><tr><td>甲</td></tr></table>',
      caption: undefined,
      text: '前\n甲',
    },
    {
      why: 'outside a table it is a line',
      html: '<caption>表1</caption><table><tr><td>甲</td></tr></table>',
      caption: undefined,
      text: '表1\n甲',
    },
    {
      why: 'a second one stays as a line',
      html: '<table><caption>一</caption><caption>二</caption><tr><td>甲</td></tr></table>',
      caption: '一',
      text: '二\n一\n甲',
    },
  ])('$why', ({ html, caption, text }) => {
    const { body } = bodyFromHtml(html)
    const table = body.content.find((block) => block.type === 'table')
    expect(table?.attrs?.caption).toBe(caption)
    expect(textOf(body)).toBe(text)
  })

  test('the words of a caption outlive a table without rows', () => {
    expect(textOf(bodyFromHtml('<table><caption>表1</caption></table>').body)).toBe('表1')
  })

  test('stray text between rows is kept, before the table', () => {
    expect(textOf(bodyFromHtml('<table>说明<tr><td>1</td></tr></table>').body)).toBe('说明\n1')
  })

  test('a table in a cell stays there', () => {
    const [outer] = blocks(
      '<table><tr><td><table><tr><td>内</td></tr></table></td><td>外</td></tr></table>',
    )
    expect(outer).toMatchObject({
      content: [{ content: [{ content: [{ type: 'table' }] }, { content: [p(t('外'))] }] }],
    })
  })

  test('the end of a list outside does not close a list around the table', () => {
    expect(
      textOf(
        bodyFromHtml('<ul><li><table><tr><td>甲</ul>乙</td></tr></table></li><li>丙</li></ul>')
          .body,
      ),
    ).toBe('甲乙\n丙')
  })
})

describe('links, pictures, attachments', () => {
  test.for([
    { why: 'relative', href: './P020.htm', is: 'https://wjw.example.gov.cn/tzgg/202601/P020.htm' },
    { why: 'from the root', href: '/zwgk/', is: 'https://wjw.example.gov.cn/zwgk/' },
    { why: 'another host', href: 'http://www.gov.cn/a?b=1#c', is: 'http://www.gov.cn/a?b=1#c' },
    { why: 'mail', href: 'mailto:a@b.cn', is: 'mailto:a@b.cn' },
    { why: 'telephone', href: 'tel:12320', is: 'tel:12320' },
    { why: 'a password in the address goes', href: 'https://u:p@b.cn/', is: 'https://b.cn/' },
  ])('$why: $href', ({ href, is }) => {
    expect(blocks(`<p><a href="${href}">甲</a></p>`)).toEqual([p(link('甲', is))])
  })

  test.for([
    { why: 'script', href: 'javascript:alert(1)', code: 'script-link' },
    { why: 'script with a tab in it', href: 'java&#9;script:alert(1)', code: 'script-link' },
    {
      why: 'script after a control character',
      href: '&#1;JaVaScRiPt:alert(1)',
      code: 'script-link',
    },
    { why: 'data', href: 'data:text/html,&lt;script>', code: 'other-link' },
    { why: 'a local file', href: 'file:///C:/a.doc', code: 'other-link' },
  ])('a link to $why is dropped, its words stay', ({ href, code }) => {
    const { body, dropped } = bodyFromHtml(`<p><a href="${href}">甲</a></p>`, { baseUrl: base })
    expect(body.content).toEqual([p(t('甲'))])
    expect(dropped).toMatchObject([{ code, count: 1 }])
  })

  test('a picture on the writer’s computer is told without its path', () => {
    const { dropped } = bodyFromHtml('<p>甲<img src="file:///C:/Users/wj/Temp/image001.png"></p>')
    expect(dropped).toEqual([{ code: 'local-image', detail: '', count: 1 }])
  })

  test('a file is linked and also named as an attachment, once', () => {
    const { body, attachments } = bodyFromHtml(
      '<p>附件：<a href="./P02.docx" title="申报表">1.申报表</a>，<a href="./P02.docx">再次</a>，' +
        '<a href="/a/%E8%A1%A8.xls?v=1"><img src="/x.png"></a></p>',
      { baseUrl: base },
    )
    expect(attachments).toEqual([
      { url: 'https://wjw.example.gov.cn/tzgg/202601/P02.docx', name: '1.申报表' },
      { url: 'https://wjw.example.gov.cn/a/%E8%A1%A8.xls?v=1', name: '表.xls' },
    ])
    expect(body.content[0]).toMatchObject({
      content: [
        t('附件：'),
        link('1.申报表', 'https://wjw.example.gov.cn/tzgg/202601/P02.docx'),
        t('，'),
        {},
        t('，'),
      ],
    })
  })

  test('without a base a path stays a path, a bare name is no address', () => {
    const { body, dropped } = bodyFromHtml('<a href="/zwgk/">甲</a><a href="a.html">乙</a>')
    expect(body.content).toEqual([p(link('甲', '/zwgk/'), t('乙'))])
    expect(dropped).toEqual([{ code: 'other-link', detail: 'a.html', count: 1 }])
  })

  test.for([
    {
      why: 'alternative text that tells something',
      attrs: 'alt="疫苗接种流程"',
      alt: '疫苗接种流程',
    },
    { why: 'a telling file name', attrs: 'alt="" title="主要任务.png"', alt: '主要任务' },
    { why: 'a serial file name', attrs: 'alt="W0202.jpg" title="1.jpg"', alt: '' },
  ])('a picture stays at its source; $why', ({ attrs, alt }) => {
    expect(blocks(`<p>前<img src="./W1.jpg" ${attrs}>后</p>`)).toEqual([
      p(t('前')),
      {
        type: 'image',
        attrs: { fileId: null, src: 'https://wjw.example.gov.cn/tzgg/202601/W1.jpg', alt },
      },
      p(t('后')),
    ])
  })

  test('a caption becomes the title of its picture', () => {
    expect(
      blocks('<figure><img src="/a.jpg" alt="图"><figcaption>图一</figcaption></figure>'),
    ).toEqual([
      {
        type: 'image',
        attrs: { fileId: null, src: 'https://wjw.example.gov.cn/a.jpg', alt: '图', title: '图一' },
      },
    ])
  })
})

describe('what is dropped is said', () => {
  test.for([
    { html: '甲<script>alert("<p>")</script>乙', is: [['script', '', 1]], text: '甲乙' },
    { html: '<style>p{}</style>甲', is: [['style-sheet', '', 1]], text: '甲' },
    { html: '<iframe src="//a.cn/">x</iframe>甲', is: [['frame', '//a.cn/', 1]], text: '甲' },
    {
      html: '<p onclick="x()">甲</p><p onclick="y()">乙</p>',
      is: [['event-handler', 'onclick', 2]],
      text: '甲\n乙',
    },
    {
      html: '<input value="x"><button>打印</button><textarea>x</textarea>甲',
      is: [['form-control', '', 3]],
      text: '甲',
    },
    { html: '<select><option>甲</select>乙', is: [['form-control', '', 1]], text: '乙' },
    { html: '<p class="a" style="color:red">甲</p>', is: [['formatting', '', 2]], text: '甲' },
    {
      html: '<p style="display: none">隐</p>甲',
      is: [
        ['formatting', '', 1],
        ['hidden', '', 1],
      ],
      text: '甲',
    },
    { html: '<video src="/v.mp4">x</video>甲', is: [['media', '/v.mp4', 1]], text: '甲' },
    { html: '<svg><text>x</text></svg>甲', is: [['drawing', '', 1]], text: '甲' },
    {
      html: '<constructor>甲</constructor><o:p>乙</o:p>',
      is: [['unknown-element', 'constructor', 1]],
      text: '甲乙',
    },
    {
      html: '<img src="data:image/png;base64,AAAA" alt="图">甲',
      is: [['embedded-image', '图', 1]],
      text: '甲',
    },
    {
      html: '<img src="/ueditor/fileTypeImages/icon_pdf.gif">甲',
      is: [['file-icon', '', 1]],
      text: '甲',
    },
    { html: '<!-- <p>x</p> --><![CDATA[x]]>甲', is: [], text: '甲' },
  ])('$html', ({ html, is, text }) => {
    expect(dropped(html)).toEqual(is)
    expect(textOf(bodyFromHtml(html, { baseUrl: base }).body)).toBe(text)
  })

  test('no more than a hundred different things are named', () => {
    const many = Array.from({ length: 500 }, (_, i) => `<x-${i}>甲</x-${i}>`).join('')
    const { dropped } = bodyFromHtml(many)
    expect(dropped).toHaveLength(101)
    expect(dropped.reduce((sum, one) => sum + one.count, 0)).toBe(500)
  })
})
