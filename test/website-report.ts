import {
  FIELDS,
  fieldOf,
  isEnterable,
  type Kind,
  type Value,
} from '../src/modules/website-report/rules/form.ts'
import type { EnteredValues } from '../src/modules/website-report/rules/values.ts'

const VALUES: Record<Kind, Value> = {
  count: 0,
  days: 3.5,
  words: '无',
  'yes-no': true,
  'site-type': 'department',
}

/** Everything the platform does not know, so that nothing is wanting and nothing contradicts. */
export const ENTERED_ALL: EnteredValues = Object.fromEntries(
  FIELDS.filter((field) => isEnterable(field) && fieldOf(field).from === 'entered').map((field) => [
    field,
    { value: VALUES[fieldOf(field).kind], source: '网站运维年度总结' },
  ]),
)
