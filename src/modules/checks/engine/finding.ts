import { inLocale, type Locale, type Phrase } from '../../../kernel/strings.ts'
import { engineStrings } from './strings.ts'

/** What a check may be about; each can be switched off. */
export const CATEGORIES = [
  'words',
  'spelling',
  'style',
  'sums',
  'privacy',
  'secrecy',
  'links',
  'repetition',
  'attachment',
] as const
export type Category = (typeof CATEGORIES)[number]

/** `block` stands in the way of publishing, `warn` asks for a look, `hint` is a matter of taste. */
export type Severity = 'block' | 'warn' | 'hint'

/** A rule, declared: what it says of what it finds, and where it comes from. */
export type Rule = {
  code: string
  category: Category
  severity: Severity
  /** One sentence; `{name}` is filled from the hit's `params`. */
  message: Phrase
  /** Standard, law or office the rule rests on, as it is cited. */
  source: string
  /** Whether the wording of the source was compared with its original. */
  verified: boolean
  /** 0 to 1: how often what it finds is a mistake. */
  confidence: number
}

/** What a detector found. `start` and `end` count UTF-16 units of the text it was given. */
export type Hit = {
  rule: Rule
  start: number
  end: number
  suggestions?: readonly string[]
  /** Told in their place, where they stand over personal data. */
  toldSuggestions?: readonly string[]
  params?: Readonly<Record<string, string>>
  /** Where they differ from the rule's own. */
  severity?: Severity
  confidence?: number
  /** Shown instead of the words themselves: personal data never leave in the clear. */
  masked?: string
}

/** Looks through one text. Pure; in time linear in the length of the text. */
export type Detector = (text: string) => Hit[]

/** A hit as people and other systems read it. */
export type Finding = {
  code: string
  category: Category
  severity: Severity
  start: number
  end: number
  text: string
  suggestions: string[]
  message: string
  source: string
  verified: boolean
  confidence: number
}

/** What a rule says; one that nobody compared with its source says so. */
export function phraseOf({ message, verified }: Rule): Phrase {
  const { zh, en } = engineStrings.unverified
  return verified ? message : { zh: message.zh + zh, en: message.en + en }
}

export function findingOf(text: string, hit: Hit, locale: Locale): Finding {
  const { rule, start, end } = hit
  const message = inLocale(phraseOf(rule), locale).replace(
    /\{(\w+)\}/g,
    (whole, name: string) => hit.params?.[name] ?? whole,
  )
  return {
    code: rule.code,
    category: rule.category,
    severity: hit.severity ?? rule.severity,
    start,
    end,
    text: hit.masked ?? text.slice(start, end),
    suggestions: [...(hit.toldSuggestions ?? hit.suggestions ?? [])],
    message,
    source: rule.source,
    verified: rule.verified,
    confidence: hit.confidence ?? rule.confidence,
  }
}

/** In the order of the text; at one place what weighs more first. */
export function inOrder(hits: readonly Hit[]): Hit[] {
  const weight = { block: 0, warn: 1, hint: 2 }
  const severityOf = (hit: Hit) => weight[hit.severity ?? hit.rule.severity]
  return hits.toSorted(
    (a, b) => a.start - b.start || severityOf(a) - severityOf(b) || a.end - b.end,
  )
}
