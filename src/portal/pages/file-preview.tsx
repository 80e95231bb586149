import { speak } from '../../kernel/strings.ts'
import type { PreviewSheet } from '../../modules/checks/rules/documents/preview-sheets.ts'
import { previewStrings } from '../preview-strings.ts'
import type { FilePreviewView } from '../queries/file-preview.ts'
import { Layout } from '../ui/layout.tsx'

/** What an attachment says, readable on a phone and without the program that made it. */
export function FilePreviewPage(view: FilePreviewView) {
  const say = speak(previewStrings, view.locale)
  return (
    <Layout
      frame={{
        site: view.site,
        locale: view.locale,
        href: view.href,
        title: `${view.name} · ${say('of')}`,
        description: '',
        crumbs: [],
        unlisted: true,
      }}
    >
      <article className="article file-preview">
        <h1>{view.name}</h1>
        <p className="file-preview-note">
          {say('note')} {view.content.kind === 'docx' && say('pictures')}
        </p>
        <p className="file-preview-ways">
          <a className="button" href={view.fileHref}>
            {say('download')}
          </a>{' '}
          <span>
            {say('from')} <a href={view.article.href}>{view.article.text}</a>
          </span>
        </p>
        <Content view={view} />
      </article>
    </Layout>
  )
}

function Content({ view }: { view: FilePreviewView }) {
  const say = speak(previewStrings, view.locale)
  const { content } = view
  switch (content.kind) {
    case 'none':
      return <p>{say('none')}</p>
    case 'docx':
      // The allow-list made it: every text and attribute is escaped.
      return <div className="body" dangerouslySetInnerHTML={{ __html: content.bodyHtml }} />
    case 'xlsx':
      return content.sheets.map((sheet, index) => (
        <section key={sheet.name} className="body">
          <h2 id={`sheet-${index}`}>{say('sheet', { name: sheet.name })}</h2>
          {sheet.rows.length === 0 ? (
            <p>{say('emptySheet')}</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs focus to be scrolled
            <section className="table-scroll" tabIndex={0} aria-labelledby={`sheet-${index}`}>
              <Sheet sheet={sheet} />
            </section>
          )}
          {sheet.more > 0 && <p>{say('moreRows', { n: sheet.more })}</p>}
        </section>
      ))
    case 'pdf':
      return (
        <>
          {content.pages.map((paragraphs, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pages are their numbers
            <section key={index} className="body file-preview-page">
              <h2>{say('page', { n: index + 1 })}</h2>
              {paragraphs.length === 0 && <p>{say('emptyPage')}</p>}
              {paragraphs.map((text, y) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
                <p key={y}>{text}</p>
              ))}
            </section>
          ))}
          {content.more > 0 && <p>{say('morePages', { n: content.more })}</p>}
        </>
      )
  }
}

function Sheet({ sheet }: { sheet: PreviewSheet }) {
  const merged = new Map(sheet.merged.map((each) => [`${each.row} ${each.column}`, each]))
  const covered = new Set(sheet.merged.flatMap(placesUnder))
  return (
    <table>
      <tbody>
        {sheet.rows.map((row, y) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
          <tr key={y}>
            {Array.from({ length: widthOf(sheet.rows) }, (_, x) => {
              if (covered.has(`${y} ${x}`)) return null
              const { across, down } = merged.get(`${y} ${x}`) ?? {}
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor have cells
                <td key={x} colSpan={across} rowSpan={down}>
                  {row[x] ?? ''}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The places a cell over several takes from others. */
function placesUnder({ row, column, down, across }: PreviewSheet['merged'][number]): string[] {
  const all = Array.from({ length: down * across }, (_, n) => {
    return `${row + Math.floor(n / across)} ${column + (n % across)}`
  })
  return all.slice(1)
}

function widthOf(rows: readonly string[][]): number {
  return Math.max(...rows.map((row) => row.length), 1)
}
