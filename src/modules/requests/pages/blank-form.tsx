import { speak } from '../../../kernel/strings.ts'
import type { BlankFormView } from '../../../portal/access-view.ts'
import { Layout } from '../../../portal/ui/layout.tsx'
import { applyHref, blankFormFileHref } from '../../../portal/urls.ts'
import { formSheetWords } from '../form-strings.ts'
import { BLANK_FORMS } from '../rules/form.ts'
import { type FormSheet, formSheet } from './blank-form-sheet.ts'

/** The application form to print: for those who do not apply online. */
export function BlankFormPage(view: BlankFormView) {
  const { site, locale } = view
  const say = speak(formSheetWords, locale)
  return (
    <Layout
      frame={{
        site,
        locale,
        href: view.href,
        title: say('title'),
        description: say('lead'),
        crumbs: view.crumbs,
        otherLanguageHref: view.otherLanguageHref ?? view.href,
      }}
    >
      <header className="page-head screen-only">
        <h1>{say('title')}</h1>
        <p>{say('lead')}</p>
        <ul className="plain-list">
          {BLANK_FORMS.map((form) => (
            <li key={form}>
              <a href={blankFormFileHref(site.base, locale, form)}>{say(`download.${form}`)}</a>
            </li>
          ))}
        </ul>
        <p>{say('print')}</p>
        <p>
          <a href={applyHref(site.base, locale)}>{say('online')}</a>
        </p>
      </header>
      {BLANK_FORMS.map((form) => (
        <Sheet key={form} id={form} sheet={formSheet(form, locale, view.contacts)} />
      ))}
    </Layout>
  )
}

function Sheet({ id, sheet }: { id: string; sheet: FormSheet }) {
  return (
    <section className="form-sheet" aria-labelledby={`sheet-${id}`}>
      <h2 id={`sheet-${id}`}>{sheet.title}</h2>
      <p>{sheet.to}</p>
      {sheet.sections.map((section) => (
        <table key={section.title}>
          <caption>{section.title}</caption>
          <tbody>
            {section.rows.map((row) => (
              <tr key={row.label} className={row.long ? 'long' : undefined}>
                <th scope="row">{row.label}</th>
                <td>
                  {row.boxes.map((box) => (
                    <span key={box} className="box">
                      {box}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <h3>{sheet.notesTitle}</h3>
      <ol>
        {sheet.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ol>
    </section>
  )
}
