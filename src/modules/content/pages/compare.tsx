// biome-ignore-all lint/suspicious/noArrayIndexKey: rendered once, on the server, in one order
import { type Say, speak } from '../../../kernel/strings.ts'
import { libraryStrings } from '../../../portal/library/strings.ts'
import type { CompareView } from '../../../portal/library/view.ts'
import { Layout } from '../../../portal/ui/layout.tsx'
import { compareHref } from '../../../portal/urls.ts'
import type { DiffBlock, FoldedBlock } from '../rules/diff.ts'

type Words = Say<typeof libraryStrings>

/** Two public versions side by side; on a phone one below the other. */
export function ComparePage(view: CompareView) {
  const say = speak(libraryStrings, view.locale)
  const { changed, added, removed, same } = view.counts
  return (
    <Layout
      frame={{
        site: view.site,
        locale: view.locale,
        href: compareHref(view.href, view.from.value, view.to.value),
        title: say('compare.title', { title: view.title }),
        description: '',
        crumbs: view.crumbs,
        column: view.column,
        unlisted: true,
      }}
    >
      <header className="page-head">
        <h1>{say('compare.title', { title: view.title })}</h1>
        <p className="hint">{say('compare.notice')}</p>
      </header>
      <Choice view={view} say={say} />
      {view.facts.length > 0 && (
        <section className="compare-part">
          <h2>{say('compare.facts')}</h2>
          <table className="compare-facts">
            <thead>
              <tr>
                <th scope="col">{say('compare.fact')}</th>
                <th scope="col">{say('compare.from')}</th>
                <th scope="col">{say('compare.to')}</th>
              </tr>
            </thead>
            <tbody>
              {view.facts.map((fact) => (
                <tr key={fact.name}>
                  <th scope="row">{fact.name}</th>
                  <td>{fact.before || say('compare.none')}</td>
                  <td>{fact.after || say('compare.none')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <section className="compare-part">
        <h2>{say('compare.text')}</h2>
        <p className="count">
          {changed + added + removed === 0
            ? say('compare.same')
            : say('compare.counts', { changed, added, removed, same })}
        </p>
        {changed + added + removed > 0 && (
          <table className="compare">
            <thead>
              <tr>
                <th scope="col">
                  {say('compare.from')} <span className="compare-which">{view.from.text}</span>
                </th>
                <th scope="col">
                  {say('compare.to')} <span className="compare-which">{view.to.text}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {view.blocks.map((block, index) => (
                <Row key={index} block={block} say={say} />
              ))}
            </tbody>
          </table>
        )}
      </section>
      {view.attachments.length > 0 && (
        <section className="compare-part">
          <h2>{say('compare.attachments')}</h2>
          <ul className="compare-files">
            {view.attachments.map(({ before, after }) => (
              <li key={`${before} ${after}`}>
                {before !== null && before !== after && <Removed text={before} say={say} />}{' '}
                {after !== null && (before === null || before !== after) && (
                  <Added text={after} say={say} />
                )}
                {before !== null && before === after && (
                  <>
                    <span className="tag">{say('compare.changed')}</span> {after}
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="screen-only">
        <a href={view.href}>{say('compare.back')}</a>
      </p>
    </Layout>
  )
}

function Choice({ view, say }: { view: CompareView; say: Words }) {
  return (
    <form className="filters compare-choice" action={`${view.href}/compare`} method="get">
      {(['from', 'to'] as const).map((side) => (
        <label className="field" key={side}>
          <span>{say(`compare.${side}`)}</span>
          <select name={side} defaultValue={view[side].value}>
            {view.versions.map((version) => (
              <option key={version.value} value={version.value}>
                {version.text}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit">{say('compare.show')}</button>
    </form>
  )
}

function Row({ block, say }: { block: FoldedBlock; say: Words }) {
  if (block.kind === 'fold') {
    return (
      <tr className="compare-fold">
        <td colSpan={2}>
          <details>
            <summary>{say('compare.fold', { count: block.blocks.length })}</summary>
            {block.blocks.map((same, index) => (
              <p key={index}>{textOf(same)}</p>
            ))}
          </details>
        </td>
      </tr>
    )
  }
  return (
    <tr className={`compare-${block.kind}`}>
      <td data-label={say('compare.from')}>
        {block.kind === 'added' ? null : <Side block={block} side="removed" say={say} />}
      </td>
      <td data-label={say('compare.to')}>
        {block.kind === 'removed' ? null : <Side block={block} side="added" say={say} />}
      </td>
    </tr>
  )
}

function Side(props: { block: DiffBlock; side: 'removed' | 'added'; say: Words }) {
  const { block, side, say } = props
  return (
    <div className={block.type === 'heading' ? 'compare-heading' : undefined}>
      {(block.formatOnly || block.links) && side === 'added' && (
        <p className="hint">{say('compare.format')}</p>
      )}
      <p>
        {block.segments
          .filter(({ kind }) => kind === 'same' || kind === side)
          .map(({ kind, text }, index) =>
            kind === 'same' ? (
              text
            ) : kind === 'added' ? (
              <Added key={index} text={text} say={say} />
            ) : (
              <Removed key={index} text={text} say={say} />
            ),
          )}
      </p>
    </div>
  )
}

/** The sign stands for eyes without colour, the hidden word for ears. */
function Added({ text, say }: { text: string; say: Words }) {
  return (
    <ins>
      <span aria-hidden="true">+</span>
      <span className="visually-hidden">{say('compare.added')} </span>
      {text}
    </ins>
  )
}

function Removed({ text, say }: { text: string; say: Words }) {
  return (
    <del>
      <span aria-hidden="true">−</span>
      <span className="visually-hidden">{say('compare.removed')} </span>
      {text}
    </del>
  )
}

function textOf(block: DiffBlock): string {
  return block.segments.map(({ text }) => text).join('')
}
