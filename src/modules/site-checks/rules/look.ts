import type { Phrase } from '../../../kernel/strings.ts'
import { type CheckSettings, checkText } from '../../checks/engine/check.ts'
import { findingOf, type Hit, phraseOf } from '../../checks/engine/finding.ts'
import { keptWords } from '../../checks/rules/ignores.ts'
import { checkLink } from '../../checks/rules/links/link.ts'
import { LINKS } from '../../checks/rules/links/rules.data.ts'
import { NOTHING_KNOWN } from '../../checks/rules/privacy/contacts.ts'
import { linksOf, textOf, visitBlocks } from '../../content/rules/body/text.ts'
import type { Body } from '../../content/rules/document.ts'
import type { Found, Part } from './findings.ts'
import { bandsOf } from './similar.ts'

/** A published page as it is handed to the thread that looks through it. */
export type Page = {
  id: string
  title: string
  summary: string
  /** The body as JSON: parsed in the thread, not where pages are served. */
  body: string
  /** Where attachments on other sites lead. */
  addresses: readonly string[]
  /** The day whose lists of the office hold; null where it has none. */
  formedOn: string | null
  /** Its text is new: what it is found by, among those alike, is made anew. */
  isNew: boolean
  /** Read by the spelling model too. */
  spell: boolean
}

/** What looking through one page gave. */
export type Look = {
  id: string
  found: Found[]
  bands: number[] | null
  links: string[]
  spelt: boolean
}

/** Findings of one page; a page with more has to be written anew anyway. */
const MOST_FOUND = 200

/** Looks through what one page says. Pure. */
export function lookAt(page: Page, settings: CheckSettings): Look {
  const body = JSON.parse(page.body) as Body
  const text = textOf(body)
  const { spelling, ...others } = settings
  const own = page.spell && spelling ? { ...others, spelling } : others
  const found = new Map<string, Found>()
  const add = (part: Part, where: string, hit: Hit) => {
    const each = foundOf(part, where, hit)
    const key = `${each.code} ${each.words} ${each.message.zh}`
    const known = found.get(key)
    if (known) known.times += 1
    else if (found.size < MOST_FOUND) found.set(key, each)
  }
  for (const [part, where] of partsOf(page.title, page.summary, text))
    for (const hit of checkText(where, own)) add(part, where, hit)
  visitBlocks(body.content, (block) => {
    if (block.type === 'image' && block.attrs.alt.trim() === '')
      add('body', '', { rule: LINKS['missing-alternative'], start: 0, end: 0 })
  })
  const links = linksOf(body)
  for (const address of [...links, ...page.addresses])
    for (const hit of checkLink(address, settings.known ?? NOTHING_KNOWN))
      if (settings.categories?.includes(hit.rule.category) ?? true)
        // The words around it stay as they are: it has no place in them.
        add('body', '', { ...hit, start: 0, end: 0, masked: hit.masked ?? address })
  return {
    id: page.id,
    found: [...found.values()],
    bands: page.isNew ? bandsOf(text) : null,
    links,
    spelt: page.spell,
  }
}

/** A summary that repeats the beginning of the text is read there. */
function partsOf(title: string, summary: string, text: string): [Part, string][] {
  const parts: [Part, string][] = [['title', title]]
  if (summary !== '' && !text.startsWith(summary)) parts.push(['summary', summary])
  parts.push(['body', text])
  return parts
}

function foundOf(part: Part, where: string, hit: Hit): Found {
  const { message: zh, text, ...rest } = findingOf(where, hit, 'zh-CN')
  return {
    ...rest,
    part,
    words: keptWords(text),
    message: { zh, en: findingOf(where, hit, 'en').message },
    times: 1,
    fileName: '',
  }
}

/** What a rule says of something, in both languages. */
export function messageOf(hit: Hit): Phrase {
  const { zh, en } = phraseOf(hit.rule)
  const filled = (words: string) =>
    words.replace(/\{(\w+)\}/g, (whole, name: string) => hit.params?.[name] ?? whole)
  return { zh: filled(zh), en: filled(en) }
}
