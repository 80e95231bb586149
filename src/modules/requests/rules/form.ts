import { APPLICANT_KINDS, type ApplicationField, DELIVERIES, FORMS } from './application.ts'

/** How a field is filled in: one line, several, or one of these. */
export type FormField = { field: ApplicationField; of?: readonly string[]; long?: true }
export type FormSection = { title: 'who' | 'what'; fields: readonly FormField[] }

/**
 * The application form: the contents of 条例 Art. 29 in the order they are asked for. The page, the
 * printed form and the Word form are all made from it, so that none asks more than the others.
 */
export const FORM_SECTIONS: readonly FormSection[] = [
  {
    title: 'who',
    fields: [
      { field: 'applicantKind', of: APPLICANT_KINDS },
      { field: 'name' },
      { field: 'certificate' },
      { field: 'phone' },
      { field: 'email' },
      { field: 'address' },
    ],
  },
  {
    title: 'what',
    fields: [
      { field: 'wanted', long: true },
      { field: 'form', of: FORMS },
      { field: 'delivery', of: DELIVERIES },
    ],
  },
]

/** The forms to print: of natural persons, and of organisations. */
export const BLANK_FORMS = ['person', 'organization'] as const
export type BlankForm = (typeof BLANK_FORMS)[number]

/** The sections of a form to print: a person is told apart from the kinds of organisation by the form. */
export function blankSections(form: BlankForm): FormSection[] {
  const isKind = ({ field }: FormField) => field === 'applicantKind'
  const kinds = APPLICANT_KINDS.filter((kind) => kind !== 'naturalPerson')
  return FORM_SECTIONS.map(({ title, fields }) => ({
    title,
    fields:
      form === 'person'
        ? fields.filter((field) => !isKind(field))
        : fields.map((field) => (isKind(field) ? { ...field, of: kinds } : field)),
  }))
}
