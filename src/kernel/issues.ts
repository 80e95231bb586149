import type { z } from 'zod'
import { issueWords } from './issue-strings.ts'
import { inLocale, type Locale, type Phrase, speak } from './strings.ts'

const patternWords = new Map<string, Phrase>()

/**
 * Gives a pattern of a contract the words that are said where a text does not match it:
 * `z.string().regex(readable(/^\d{6}$/, words.postcode))`. Nobody is shown an expression.
 */
export function readable(pattern: RegExp, words: Phrase): RegExp {
  patternWords.set(String(pattern), words)
  return pattern
}

/** Whether a pattern, as its source, has words. */
export function isReadable(source: string): boolean {
  return patternWords.has(String(new RegExp(source))) || patternWords.has(`/${source}/`)
}

/**
 * What a schema finds wrong, in sentences for people; the server and the screens say the same. A check
 * of a schema's own brings its phrase: `refine(…, { params: { phrase } })`.
 */
export function messagesIn(locale: Locale): z.core.$ZodErrorMap {
  return (issue) => sentence(issue, locale)
}

function sentence(issue: z.core.$ZodRawIssue, locale: Locale): string {
  const say = speak(issueWords, locale)
  switch (issue.code) {
    case 'too_small': {
      const n = Number(issue.minimum)
      if (issue.origin === 'string')
        return n <= 1 || isMissing(issue.input) ? say('required') : say('short', { n })
      return issue.origin === 'array' ? say('few', { n }) : say('small', { n })
    }
    case 'too_big': {
      const n = Number(issue.maximum)
      if (issue.origin === 'string') return say('long', { n })
      return issue.origin === 'array' ? say('many', { n }) : say('big', { n })
    }
    case 'invalid_type':
      if (issue.expected === 'int') return say('integer')
      if (issue.expected === 'number') return say('number')
      return isMissing(issue.input) ? say('required') : say('value')
    case 'invalid_value':
      return say('choose')
    case 'invalid_format': {
      if (isMissing(issue.input)) return say('required')
      const words = patternWords.get(String(issue['pattern']))
      if (words) return inLocale(words, locale)
      if (issue.format === 'email') return say('email')
      if (issue.format === 'url') return say('url')
      return issue.format === 'datetime' ? say('datetime') : say('format')
    }
    case 'invalid_union': {
      if (isMissing(issue.input)) return say('required')
      // Of several forms that may be meant, the one that is written in words of its own.
      const formats = issue.errors.flat().filter((each) => each.code === 'invalid_format')
      const told = formats.find((each) => patternWords.has(String(each.pattern))) ?? formats.at(-1)
      return told ? told.message : say('format')
    }
    case 'custom': {
      const phrase = issue.params?.['phrase'] as Phrase | undefined
      return phrase ? inLocale(phrase, locale) : say('value')
    }
    default:
      return say('value')
  }
}

function isMissing(input: unknown): boolean {
  return input === null || input === undefined || (typeof input === 'string' && input.trim() === '')
}
