import type { Locale } from '../../../kernel/strings.ts'
import type { ApprovalForm } from '../queries/approval.ts'

/** The approval form as a page for paper: complete without script. */
export function ApprovalPage(props: { form: ApprovalForm; locale: Locale; print: string }) {
  const { form } = props
  return (
    <html lang={props.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${form.head} ${form.title}`}</title>
        <link rel="stylesheet" href="/workbench/print/approval.css" />
        <script src="/workbench/print/print.js" defer />
      </head>
      <body>
        <main>
          <button type="button" id="print" hidden>
            {props.print}
          </button>
          <h1>{form.head}</h1>
          <table className="facts">
            <tbody>
              {form.facts.map((pairs) => (
                <tr key={pairs[0]![0]}>
                  {pairs.map(([label, value]) => [
                    <th key={label} scope="row">
                      {label}
                    </th>,
                    <td key={`${label} value`} colSpan={pairs.length === 1 ? 3 : 1}>
                      {value}
                    </td>,
                  ])}
                </tr>
              ))}
            </tbody>
          </table>
          {form.rounds.length === 0 && <p>{form.noReview}</p>}
          {form.rounds.map((round) => (
            <section key={round.title}>
              <h2>{round.title}</h2>
              <table className="steps">
                <thead>
                  <tr>
                    {form.columns.map((column) => (
                      <th key={column} scope="col">
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {round.steps.map((step) => (
                    <tr key={step.step}>
                      <th scope="row">{step.step}</th>
                      <td>{step.opinion}</td>
                      <td>{step.signature}</td>
                      <td>{step.at}</td>
                      <td className="code">{step.version}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ))}
          <h2>{form.overrides.title}</h2>
          {form.overrides.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <h2>{form.ignores.title}</h2>
          {form.ignores.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="made">{form.made}</p>
        </main>
      </body>
    </html>
  )
}
