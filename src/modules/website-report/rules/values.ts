import {
  type CountedField,
  FIELDS,
  type Field,
  fieldOf,
  isEnterable,
  type KnownField,
  type Value,
} from './form.ts'

/** What somebody entered, and the document or system it was taken from. */
export type Entered = { value: Value; source: string }
export type EnteredValues = Partial<Record<Field, Entered>>

export type CountedValues = Record<CountedField, number | boolean>
/** A setting nobody filled in is blank. */
export type KnownValues = Record<KnownField, string | boolean>

/**
 * The value of a field and where it comes from; `counted` is what the platform counts where another
 * figure stands in its place. An unknown value is never 0: it has no value at all.
 */
export type FieldValue =
  | { from: 'known' | 'summed'; value: Value }
  | { from: 'counted'; value: number | boolean }
  | { from: 'entered'; value: Value; source: string; counted: number | null }
  | { from: 'unknown'; value: null }

export type Values = Record<Field, FieldValue>

/** What is added up to what. */
export const SUMS = {
  interpretations: ['interpretationMaterials', 'interpretationProducts', 'commentaries'],
} as const satisfies Partial<Record<Field, readonly Field[]>>

/** Every field of the form out of what is known, counted and entered. */
export function valuesOf(
  known: KnownValues,
  counted: CountedValues,
  entered: EnteredValues,
): Values {
  const values = {} as Values
  for (const field of FIELDS) values[field] = single(field, known, counted, entered)
  for (const [sum, parts] of Object.entries(SUMS) as [Field, readonly Field[]][]) {
    const numbers = parts.map((part) => numberIn(values, part)).filter((number) => number !== null)
    values[sum] =
      numbers.length === parts.length
        ? { from: 'summed', value: numbers.reduce((total, number) => total + number, 0) }
        : { from: 'unknown', value: null }
  }
  return values
}

function single(
  field: Field,
  known: Partial<Record<Field, string | boolean>>,
  counted: Partial<Record<Field, number | boolean>>,
  entered: EnteredValues,
): FieldValue {
  const given = isEnterable(field) ? entered[field] : undefined
  const count = counted[field]
  if (given) return { from: 'entered', ...given, counted: typeof count === 'number' ? count : null }
  if (count !== undefined) return { from: 'counted', value: count }
  const setting = known[field]
  if (setting !== undefined && setting !== '') return { from: 'known', value: setting }
  return { from: 'unknown', value: null }
}

/** The number of a field; null where it is unknown or no number. */
export function numberIn(values: Partial<Values>, field: Field): number | null {
  const value = values[field]?.value
  return typeof value === 'number' ? value : null
}

/** The fields without a value, in the order of the form; a sum lacks nothing but its parts. */
export function unknownIn(values: Values): Field[] {
  return FIELDS.filter(
    (field) => values[field].from === 'unknown' && fieldOf(field).from !== 'summed',
  )
}
