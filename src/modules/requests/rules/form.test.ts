import { expect, test } from 'vitest'
import { APPLICATION_FIELDS } from './application.ts'
import { blankSections, FORM_SECTIONS } from './form.ts'

const fieldsOf = (sections: ReturnType<typeof blankSections>) =>
  sections.flatMap(({ fields }) => fields.map(({ field }) => field))

test('the form asks for what Art. 29 lists, each once, and for nothing else', () => {
  expect(fieldsOf([...FORM_SECTIONS]).toSorted()).toEqual([...APPLICATION_FIELDS].toSorted())
})

test('a person is not asked what kind of organisation they are', () => {
  expect(fieldsOf(blankSections('person'))).toEqual([
    'name',
    'certificate',
    'phone',
    'email',
    'address',
    'wanted',
    'form',
    'delivery',
  ])
})

test('an organisation chooses among the five kinds of the annual report', () => {
  const [kind] = blankSections('organization')[0]!.fields
  expect(kind).toEqual({
    field: 'applicantKind',
    of: ['business', 'research', 'socialWelfare', 'legalService', 'otherOrg'],
  })
})
