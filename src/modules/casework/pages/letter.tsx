import type { Locale } from '../../../kernel/strings.ts'
import { dayInWords, type Letter } from '../rules/letter.ts'
import { letterStrings } from '../strings.ts'

/** A letter as a page for paper: complete without script. Letters are written in Chinese. */
export function LetterPage(props: { letter: Letter; locale: Locale; print: string }) {
  const { letter } = props
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{letter.title}</title>
        <link rel="stylesheet" href="/workbench/print/letter.css" />
        <script src="/workbench/print/print.js" defer />
      </head>
      <body>
        <main>
          <button type="button" id="print" lang={props.locale} hidden>
            {props.print}
          </button>
          <h1>{letter.title}</h1>
          <p className="number">{letter.documentNo}</p>
          {letter.to !== '' && (
            <p className="to">{letterStrings.to.replace('{name}', letter.to)}</p>
          )}
          {letter.paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <p className="from">
            {letter.from}
            <br />
            {dayInWords(letter.on)}
          </p>
        </main>
      </body>
    </html>
  )
}
