import type { ReactNode } from 'react'
import { FollowForm } from '../../../portal/ui/form.tsx'
import { Layout } from '../../../portal/ui/layout.tsx'
import type { Breadcrumb, Link, Page } from '../../../portal/view.ts'

/**
 * The page on which a matter is followed by its number and code: what became of it (`children`), or the
 * form to ask, with what was wrong with the question.
 */
export function ReceiptFrame(props: {
  view: Page & {
    href: string
    crumbs: Breadcrumb[]
    typed: { number: string; code: string }
    problem: string | null
  }
  title: string
  /** Where the question is sent. */
  action: string
  /** What the number is called here. */
  number: string
  /** What to do without the code. */
  lost?: string
  /** Where a new matter is begun. */
  again: Link
  children: ReactNode
}) {
  const { view, title, children } = props
  const { site, locale, href, crumbs } = view
  return (
    <Layout frame={{ site, locale, href, title, description: '', crumbs, unlisted: true }}>
      <header className="page-head">
        <h1>{title}</h1>
      </header>
      {view.problem && (
        <p className="problems" role="alert">
          {view.problem}
        </p>
      )}
      {children || (
        <>
          <FollowForm
            action={props.action}
            locale={locale}
            number={props.number}
            typed={view.typed}
          />
          {props.lost && <p className="hint section">{props.lost}</p>}
        </>
      )}
      <p className="section">
        <a href={props.again.href}>{props.again.text}</a>
      </p>
    </Layout>
  )
}
