import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { DOCX, tellingDocx } from '../../../../test/redaction.ts'
import { docxParagraphs, redactDocx } from './docx.ts'
import { leftOver } from './left-over.ts'
import { placesOf } from './words.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NAMESPACES = `${W} xmlns:r="${R}" xmlns:wp="wp" xmlns:a="a" xmlns:pic="pic" xmlns:v="v" xmlns:o="o"`

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const char = (type: string, more = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${more}</w:fldChar></w:r>`
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const field = (said: string, shown: string) =>
  `${char('begin')}${code(said)}${char('separate')}${run(shown)}${char('end')}`

/** A file with these paragraphs, and these relations and parts beside what every file has. */
async function fileOf(
  paragraphs: string,
  relations = '',
  more: Record<string, string> = {},
): Promise<Uint8Array> {
  const parts = unzipSync(await tellingDocx())
  const links = 'word/_rels/document.xml.rels'
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(
      `<w:document ${NAMESPACES}><w:body>${paragraphs}</w:body></w:document>`,
    ),
    [links]: strToU8(
      strFromU8(parts[links]!).replace('</Relationships>', `${relations}</Relationships>`),
    ),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  })
}

function redacted(file: Uint8Array, words: string): Uint8Array {
  const marks = docxParagraphs(file).flatMap(({ text }, paragraph) =>
    placesOf(text, words).map((place) => ({
      paragraph,
      ...place,
      ground: 'privacy' as const,
      only: false,
    })),
  )
  return redactDocx(file, marks)
}

const all = (file: Uint8Array) =>
  Object.entries(unzipSync(file))
    .map(([name, part]) => `${name} ${strFromU8(part)}`)
    .join('\n')

const external = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}" TargetMode="External"/>`

describe('blacked-out words leave nothing behind that leads to what they said', () => {
  const TARGET = 'mailto:zhangsan77@163.com?subject=13900001111'

  test.for([
    {
      why: 'the target of a link',
      paragraph: `<w:hyperlink r:id="rId901" w:tooltip="zhangsan77">${run('张三')}</w:hyperlink>`,
      relations: external('rId901', 'hyperlink', TARGET),
    },
    { why: 'the code of a field', paragraph: field(`HYPERLINK "${TARGET}"`, '张三') },
    {
      why: 'the code of a simple field',
      paragraph: `<w:fldSimple w:instr="HYPERLINK &quot;${TARGET}&quot;">${run('张三')}</w:fldSimple>`,
    },
    {
      why: 'a field in the code of another, and its result',
      paragraph: `${char('begin')}${code('IF ')}${field('MERGEFIELD zhangsan77', 'zhangsan77')}${code(' = "13900001111"')}${char('separate')}${run('张三')}${char('end')}`,
    },
    {
      why: 'a content control, its list and where it takes its words from',
      paragraph: `<w:sdt><w:sdtPr><w:alias w:val="zhangsan77"/><w:dropDownList><w:listItem w:displayText="13900001111"/></w:dropDownList><w:dataBinding w:xpath="zhangsan77"/></w:sdtPr><w:sdtContent>${run('张三')}</w:sdtContent></w:sdt>`,
    },
    {
      why: 'a bookmark, a range of permission and a smart tag',
      paragraph: `<w:bookmarkStart w:id="1" w:name="zhangsan77"/><w:permStart w:id="2" w:ed="zhangsan77"/><w:smartTag w:element="x"><w:smartTagPr><w:attr w:name="a" w:val="13900001111"/></w:smartTagPr>${run('张三')}</w:smartTag><w:permEnd w:id="2"/><w:bookmarkEnd w:id="1"/>`,
    },
    {
      why: 'the name, description and link of a picture',
      paragraph: `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="zhangsan77.jpg" descr="13900001111"><a:hlinkClick r:id="rId901"/></wp:docPr><pic:pic><pic:cNvPr id="0" name="zhangsan77.jpg"/></pic:pic></wp:inline></w:drawing></w:r>${run('张三')}`,
      relations: external('rId901', 'hyperlink', TARGET),
    },
    {
      why: 'the link of an older drawing',
      paragraph: `<w:r><w:pict><v:shape id="zhangsan77" href="${TARGET}" o:title="13900001111"/></w:pict></w:r>${run('张三')}`,
    },
    {
      why: 'the default of a form',
      paragraph: `${char('begin', '<w:ffData><w:textInput><w:default w:val="zhangsan77"/></w:textInput></w:ffData>')}${code('FORMTEXT')}${char('separate')}${run('张三')}${char('end')}`,
    },
  ])('$why', async ({ paragraph, relations }) => {
    const file = await fileOf(`<w:p>${run('当事人')}${paragraph}${run('投诉')}</w:p>`, relations)
    expect(all(file)).toMatch(/zhangsan77|13900001111/)
    const made = redacted(file, '张三')
    expect(docxParagraphs(made)[0]!.text).toBe('当事人█████投诉')
    expect(all(made)).not.toMatch(/zhangsan77|13900001111|张三|rId901/)
    expect(await leftOver(made, DOCX, ['张三'])).toEqual([])
  })

  test.for([
    { why: 'a font cut to the letters used', part: 'word/fonts/font1.odttf' },
    { why: 'settings of a printer', part: 'word/printerSettings/printerSettings1.bin' },
    { why: 'a picture that nothing shows', part: 'word/media/deleted.png' },
    { why: 'the web page it was', part: 'word/webSettings.xml' },
    { why: 'properties', part: 'docProps/app.xml' },
    { why: 'a macro', part: 'word/vbaProject.bin' },
  ])('$why', async ({ part }) => {
    const file = await fileOf(
      `<w:p>${run('张三')}</w:p>`,
      `<Relationship Id="rId902" Type="${R}/image" Target="${part.replace('word/', '')}"/>`,
      { [part]: '<x>zhangsan77</x>' },
    )
    const made = redacted(file, '张三')
    expect(Object.keys(unzipSync(made))).not.toContain(part)
    expect(all(made)).not.toMatch(/zhangsan77|rId902/)
  })

  test('the settings keep what lines and pages are made by, and no path, source or variable', async () => {
    const file = await fileOf(`<w:p>${run('张三')}</w:p>`, '', {
      'word/settings.xml': `<w:settings ${NAMESPACES}><w:defaultTabStop w:val="420"/><w:attachedTemplate r:id="rId1"/><w:mailMerge><w:query w:val="zhangsan77"/></w:mailMerge><w:docVars><w:docVar w:name="a" w:val="zhangsan77"/></w:docVars><w:embedTrueTypeFonts/></w:settings>`,
      'word/_rels/settings.xml.rels': `<Relationships>${external('rId1', 'attachedTemplate', 'file:///D:/zhangsan77.dotx')}</Relationships>`,
      'word/fontTable.xml': `<w:fonts ${NAMESPACES}><w:font w:name="a"><w:embedRegular r:id="rId1" w:subsetted="1"/></w:font></w:fonts>`,
    })
    const made = redacted(file, '张三')
    expect(all(made)).not.toMatch(/zhangsan77|embed(TrueType|Regular)/)
    expect(strFromU8(unzipSync(made)['word/settings.xml']!)).toContain('w:defaultTabStop')
  })
})

test('what is not unseen stays: headers, notes, pictures that are shown, numbers of pages', async () => {
  const original = await tellingDocx()
  const made = redacted(original, '诸葛试验')
  const names = Object.keys(unzipSync(made))
  for (const kept of ['word/header1.xml', 'word/footer1.xml', 'word/footnotes.xml'])
    expect(names).toContain(kept)
  expect(names.filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
  const numbered = await fileOf(`<w:p>${run('第')}${field(' PAGE  \\* MERGEFORMAT ', '1')}</w:p>`)
  const kept = redactDocx(numbered, [])
  expect(strFromU8(unzipSync(kept)['word/document.xml']!)).toContain('MERGEFORMAT')
  expect(docxParagraphs(kept)[0]!.text).toBe('第1')
})

test('a box that is ticked and a choice of a list become words, which can be marked', async () => {
  const box = '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'
  const list =
    '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="李四"/><w:listEntry w:val="张三"/></w:ddList></w:ffData>'
  const file = await fileOf(
    `<w:p>${char('begin', box)}${code('FORMCHECKBOX')}${char('end')}${char('begin', list)}${code('FORMDROPDOWN')}${char('end')}</w:p>`,
  )
  expect(docxParagraphs(file)[0]!.text).toBe('☒张三')
  expect(all(redacted(file, '张三'))).not.toMatch(/张三|李四/)
})

const picture = (inside: string) =>
  `<w:p><w:r><w:drawing><pic:pic>${inside}</pic:pic></w:drawing></w:r></w:p>`
test.for([
  { why: 'a cropped picture', xml: picture('<a:srcRect l="12000"/>'), code: 'cropped' },
  {
    why: 'one cropped to a shape',
    xml: picture('<a:prstGeom prst="ellipse"/>'),
    code: 'cropped',
  },
  {
    why: 'one cropped in an older way',
    xml: '<w:p><w:r><w:pict><v:shape><v:imagedata croptop="3277f"/></v:shape></w:pict></w:r></w:p>',
    code: 'cropped',
  },
  {
    why: 'text made by a formula',
    xml: `<w:p>${char('begin')}${code(' eq \\o\\ac(○,张)')}${char('end')}</w:p>`,
    code: 'fields',
  },
])('$why is refused', async ({ xml, code: why }) => {
  const file = await fileOf(xml)
  expect(() => redactDocx(file, [])).toThrow(why)
})

test.for([{ xml: picture('<a:srcRect/>') }, { xml: picture('<a:srcRect l="0" r="-5000"/>') }])(
  'a picture with nothing cropped off is not',
  async ({ xml }) => {
    const file = await fileOf(xml)
    expect(() => redactDocx(file, [])).not.toThrow()
  },
)

test.for([
  { part: 'word/document.xml', xml: '<w:p><w:hyperlink><w:t>无</w:t></w:hyperlink></w:p>' },
  { part: 'word/header1.xml', xml: '<w:p><w:instrText>HYPERLINK "x"</w:instrText></w:p>' },
  { part: 'word/_rels/document.xml.rels', xml: '<R><r TargetMode="External"/></R>' },
  { part: 'word/fonts/font1.odttf', xml: 'x' },
])('the check finds what leads away in $part', async ({ part, xml }) => {
  const plain = { 'word/document.xml': strToU8('<w:p><w:t>无</w:t></w:p>') }
  expect(await leftOver(zipSync(plain), DOCX, ['张三'])).toEqual([])
  expect(await leftOver(zipSync({ ...plain, [part]: strToU8(xml) }), DOCX, ['张三'])).toEqual([
    part,
  ])
})
