import { FORM } from './form.data.ts'

export type Group = keyof typeof FORM
type FieldOf<G extends Group> = keyof (typeof FORM)[G] & string
export type Field = { [G in Group]: FieldOf<G> }[Group]

export type Kind = 'count' | 'days' | 'words' | 'yes-no' | 'site-type'
type Declared<G extends Group = Group> = { [K in G]: (typeof FORM)[K][FieldOf<K>] }[G]
export type Unit = Extract<Declared, { unit: string }>['unit']
export type Why = Extract<Declared, { why: string }>['why']

export type Declaration = {
  kind: Kind
  from: 'known' | 'counted' | 'summed' | 'entered'
  unit?: Unit
  why?: Why
  /** Compared with a published copy of the form. */
  verified: boolean
}

type FieldFrom<F extends Declaration['from']> = {
  [G in Group]: {
    [K in FieldOf<G>]: (typeof FORM)[G][K] extends { from: F } ? K : never
  }[FieldOf<G>]
}[Group]
export type CountedField = FieldFrom<'counted'>
export type KnownField = FieldFrom<'known'>

export const GROUPS = Object.keys(FORM) as Group[]

const DECLARED = Object.assign({}, ...Object.values(FORM)) as Record<Field, Declaration>
export const FIELDS = Object.keys(DECLARED) as Field[]
export const COUNTED = FIELDS.filter(
  (field) => DECLARED[field].from === 'counted',
) as CountedField[]

export function fieldOf(field: Field): Declaration {
  return DECLARED[field]
}

/** Which group a field stands in. */
export const FORM_GROUP = Object.fromEntries(
  GROUPS.flatMap((group) => Object.keys(FORM[group]).map((field) => [field, group])),
) as Record<Field, Group>

export function fieldsOf(group: Group): Field[] {
  return Object.keys(FORM[group]) as Field[]
}

export const SITE_TYPES = ['portal', 'department', 'special'] as const
export type SiteType = (typeof SITE_TYPES)[number]

/** A number, words, yes or no; one of {@link SITE_TYPES} for the type of the site. */
export type Value = number | string | boolean

/** What may be entered: what the platform does not know, and a count it has. */
export function isEnterable(field: Field): boolean {
  const { from, kind } = fieldOf(field)
  return from === 'entered' || (from === 'counted' && kind === 'count')
}

/** Whether a value is of the kind a field asks for. */
export function isOfKind(kind: Kind, value: Value): boolean {
  switch (kind) {
    case 'count':
      return Number.isSafeInteger(value) && Number(value) >= 0
    case 'days':
      return typeof value === 'number' && Number.isFinite(value) && value >= 0
    case 'words':
      return typeof value === 'string' && value.trim() !== ''
    case 'yes-no':
      return typeof value === 'boolean'
    case 'site-type':
      return SITE_TYPES.some((type) => type === value)
  }
}
