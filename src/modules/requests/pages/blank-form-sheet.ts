import { inLocale, type Locale, type Phrase, speak } from '../../../kernel/strings.ts'
import { formSheetWords } from '../form-strings.ts'
import { publicWords } from '../public-strings.ts'
import type { ApplicationField } from '../rules/application.ts'
import { type BlankForm, blankSections, type FormField } from '../rules/form.ts'
import { applicantKindNames, deliveryNames, formNames } from '../strings.ts'

/** What the choices of a field are called. */
export const choiceNames: Readonly<Partial<Record<ApplicationField, Record<string, Phrase>>>> = {
  applicantKind: applicantKindNames,
  form: formNames,
  delivery: deliveryNames,
}

/** Where the office is, as it says of itself; '' for what it has not said. */
export type Contacts = {
  name: string
  address: string
  officeHours: string
  postcode: string
  phone: string
  fax: string
  email: string
}

/** A form to fill in by hand, in words: the page and the Word file show the same. */
export type FormSheet = {
  title: string
  to: string
  sections: { title: string; rows: { label: string; boxes: string[]; long: boolean }[] }[]
  notesTitle: string
  notes: string[]
}

/**
 * The form of a person or an organisation. Whoever reads it in another language has the Chinese beside
 * it: those who receive it read that.
 */
export function formSheet(form: BlankForm, locale: Locale, contacts: Contacts): FormSheet {
  const say = speak(formSheetWords, locale)
  return {
    title: both(formSheetWords[`sheet.${form}`], locale),
    to: say('to', { name: contacts.name }),
    sections: blankSections(form).map(({ title, fields }) => ({
      title: both(publicWords[title], locale),
      rows: fields.map((field) => ({
        label: both(labelOf(form, field), locale),
        boxes: (field.of ?? []).map((value) =>
          say('box', { option: both(choiceNames[field.field]![value]!, locale) }),
        ),
        long: field.long === true,
      })),
    })),
    notesTitle: say('notes'),
    notes: notesOf(form, locale, contacts),
  }
}

function both(phrase: Phrase, locale: Locale): string {
  const said = inLocale(phrase, locale)
  return said === phrase.zh ? said : `${phrase.zh} ${said}`
}

function labelOf(form: BlankForm, { field }: FormField): Phrase {
  if (field === 'name' || field === 'certificate') return formSheetWords[`${field}.${form}`]
  return publicWords[field]
}

/** A way of sending nobody can take is not named. */
function notesOf(form: BlankForm, locale: Locale, contacts: Contacts): string[] {
  const say = speak(formSheetWords, locale)
  const { name, address, officeHours: hours, postcode, phone, fax, email } = contacts
  return [
    say(`note.proof.${form}`),
    say('note.contact'),
    say('note.wanted'),
    ...(address === ''
      ? []
      : [
          hours === '' ? say('note.hand.plain', { address }) : say('note.hand', { address, hours }),
          postcode === ''
            ? say('note.post.plain', { address, name })
            : say('note.post', { address, name, postcode }),
        ]),
    ...(fax === '' ? [] : [say('note.fax', { fax })]),
    ...(email === '' ? [] : [say('note.email', { email })]),
    ...(phone === '' ? [] : [say('note.phone', { phone })]),
    say('note.receipt'),
  ]
}
