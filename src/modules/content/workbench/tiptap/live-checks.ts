import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Locale } from '../../../../kernel/strings.ts'
import { type Finding, findingOf } from '../../../checks/engine/finding.ts'
import { hear, type Ignore, keptWords } from '../../../checks/rules/ignores.ts'
import { checkLink } from '../../../checks/rules/links/link.ts'
import { LINKS } from '../../../checks/rules/links/rules.data.ts'
import { clearedBy } from '../../../review/rules/cleared-by.ts'
import { gridsOf, linksIn, paragraphsOf, placeIn, wholeOf } from './checked-text.ts'
import type { CheckSetup, ChecksAnswer, ChecksQuestion } from './checks-worker.ts'
import { type AskServer, createLaterChecks } from './later-checks.ts'

/** A finding where it stands in the document now. */
export type PlacedFinding = { finding: Finding; from: number; to: number }

/** What is known of the words of a document, whatever their place. */
export type Knowledge = {
  paragraphs: ReadonlyMap<string, readonly Finding[]>
  /** What only the server finds; comes later. */
  later?: ReadonlyMap<string, readonly Finding[]>
  /** What shows only over paragraphs, as of the text it was asked about. */
  across?: { text: string; findings: readonly Finding[] }
  tables?: ReadonlyMap<string, readonly Finding[]>
  /** Of a link by its address, as the server knows it. */
  links?: ReadonlyMap<string, readonly Finding[]>
  /** Of a link by its address, as it is written. */
  addresses?: (href: string) => readonly Finding[]
}

/** The plugin, and ways to tell it what somebody ignored, and how the office has its texts checked. */
export type LiveChecks = {
  extension: Extension
  ignore: (ignores: readonly Ignore[]) => void
  setUp: (setup: CheckSetup) => void
}
type Hearing = {
  ignores: readonly Ignore[]
  setup: CheckSetup | null
  redraw: () => void
  askAnew: () => void
}

/** After so long without a key the paragraph just written is looked at; what it takes is not felt. */
const SHORT_PAUSE_MILLISECONDS = 60
/** After so long what shows over paragraphs, and what the server adds: no word of it flickers while it is written. */
const PAUSE_MILLISECONDS = 400
/** Paragraphs remembered; a long piece has some hundreds. */
const MOST_REMEMBERED = 3000
/** Characters asked about at a time, so that the first answers of a long text come at once. */
const AT_A_TIME = 5000

const key = new PluginKey<DecorationSet>('liveChecks')

/**
 * Underlines what the checks find while somebody writes: after a pause, in a thread of its own, only
 * paragraphs whose words have changed; then what the server adds. The document itself is not touched.
 */
export function liveChecks(
  locale: Locale,
  askServer: { paragraphs: AskServer; links: AskServer },
  onFound: (placed: PlacedFinding[]) => void,
): LiveChecks {
  const heard: Hearing = { ignores: [], setup: null, redraw: () => {}, askAnew: () => {} }
  const extension = Extension.create({
    name: 'liveChecks',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, set) =>
            (transaction.getMeta(key) as DecorationSet | undefined) ??
            set.map(transaction.mapping, transaction.doc),
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => watch(view, locale, askServer, heard, onFound),
      }),
    ],
  })
  const ignore = (ignores: readonly Ignore[]) => {
    heard.ignores = ignores
    heard.redraw()
  }
  const setUp = (setup: CheckSetup) => {
    heard.setup = setup
    heard.askAnew()
  }
  return { extension, ignore, setUp }
}

const LINK_TARGET = 'link-target'

/** What the server says of where a link leads, as a finding beside the others. */
export function linkFinding(href: string, { message }: { message: string }): Finding {
  return {
    code: LINK_TARGET,
    category: 'links',
    severity: 'warn',
    ...{ start: 0, end: 0, text: href, suggestions: [], message },
    source: LINKS['empty-link'].source,
    verified: LINKS['empty-link'].verified,
    confidence: 1,
  }
}

/** What is wrong with where a link leads, whatever its words say. */
export function addressFindings(
  href: string,
  setup: Pick<CheckSetup, 'off' | 'contacts' | 'officials'> | null,
  locale: Locale,
): Finding[] {
  const { off = [], contacts = [], officials = [] } = setup ?? {}
  const known = { contacts: new Set(contacts), officials: new Set(officials) }
  return checkLink(href, known)
    .filter(({ rule }) => !off.includes(rule.category))
    .map((hit) => findingOf(href, hit, locale))
}

/** A link heals by itself when its target is published: there is nothing to ignore. */
export function mayBeIgnored(finding: Finding): boolean {
  return finding.code !== LINK_TARGET && clearedBy(finding).length > 0
}

/** The findings as the document stands, in its order. */
export function findingsIn(view: EditorView): PlacedFinding[] {
  const set = key.getState(view.state) ?? DecorationSet.empty
  return set.find().map(({ from, to, spec }) => ({ finding: spec['finding'], from, to }))
}

/** Underlines for what is known of the words, but for what somebody ignored. */
export function underlines(
  doc: Node,
  known: Knowledge,
  ignores: readonly Ignore[] = [],
): DecorationSet {
  const found = placedIn(doc, known).map((placed) => ({
    ...placed,
    code: placed.finding.code,
    category: placed.finding.category,
    severity: placed.finding.severity,
    words: keptWords(placed.finding.text),
  }))
  const decorations = hear(found, ignores, { editing: true }).told.map(({ finding, from, to }) =>
    Decoration.inline(
      from,
      to,
      { class: `check check-${finding.severity}`, title: finding.message },
      { finding },
    ),
  )
  return DecorationSet.create(doc, decorations)
}

function placedIn(doc: Node, known: Knowledge): PlacedFinding[] {
  const paragraphs = paragraphsOf(doc)
  const local = paragraphs.flatMap(({ text, start }) => {
    const first = known.paragraphs.get(text) ?? []
    // What a rule knows it says more surely than a model guesses.
    const later = (known.later?.get(text) ?? []).filter(
      (each) =>
        !first.some(
          (other) =>
            other.category === each.category && other.start < each.end && each.start < other.end,
        ),
    )
    return [...first, ...later].map((finding) => ({
      finding,
      from: start + finding.start,
      to: start + finding.end,
    }))
  })
  const whole = wholeOf(paragraphs)
  const across = known.across?.text === whole.text ? known.across.findings : []
  const over = across.flatMap((finding) => {
    const place = placeIn(whole, finding)
    const twice = local.some(
      (each) => each.from === place?.from && each.finding.code === finding.code,
    )
    return place && !twice ? [{ finding, ...place }] : []
  })
  const inTables = gridsOf(doc).flatMap((grid) =>
    (known.tables?.get(grid.text) ?? []).flatMap((finding) => {
      const place = placeIn(grid, finding)
      return place ? [{ finding, ...place }] : []
    }),
  )
  const links = linksIn(doc).flatMap(({ href, from, to }) =>
    [...(known.links?.get(href) ?? []), ...(known.addresses?.(href) ?? [])].map((finding) => ({
      finding,
      from,
      to,
    })),
  )
  return [...local, ...over, ...inTables, ...links].sort((a, b) => a.from - b.from)
}

function watch(
  view: EditorView,
  locale: Locale,
  askServer: { paragraphs: AskServer; links: AskServer },
  heard: Hearing,
  onFound: (placed: PlacedFinding[]) => void,
) {
  const paragraphs = new Map<string, Finding[]>()
  /** Asked about, and not answered yet. */
  const asking = new Set<string>()
  const tables = new Map<string, Finding[]>()
  let across: Knowledge['across'] = { text: '', findings: [] }
  let timer: ReturnType<typeof setTimeout> | undefined
  const worker = new Worker(new URL('./checks-worker.ts', import.meta.url), { type: 'module' })
  const show = () => {
    if (view.isDestroyed) return
    // A word that is still being composed must not be drawn anew under the writer's fingers.
    if (view.composing) return soon()
    const known = {
      ...{ paragraphs, tables, later: server.known, links: links.known },
      addresses: (href: string) => addressFindings(href, heard.setup, locale),
      ...(across && { across }),
    }
    const set = underlines(view.state.doc, known, heard.ignores)
    view.dispatch(view.state.tr.setMeta(key, set).setMeta('addToHistory', false))
    onFound(findingsIn(view))
  }
  const server = createLaterChecks(askServer.paragraphs, show)
  const links = createLaterChecks(askServer.links, show)
  worker.onmessage = ({ data }: MessageEvent<ChecksAnswer>) => {
    if (data.about === 'paragraphs') {
      if (paragraphs.size > MOST_REMEMBERED) paragraphs.clear()
      for (const [n, text] of data.texts.entries()) {
        paragraphs.set(text, data.findings[n]!)
        asking.delete(text)
      }
    } else {
      across = data
      tables.clear()
      for (const [n, grid] of data.grids.entries()) tables.set(grid, data.inGrids[n]!)
    }
    show()
  }
  const tell = (question: ChecksQuestion) => worker.postMessage(question)
  const askParagraphs = () => {
    const texts = new Set(paragraphsOf(view.state.doc).map(({ text }) => text))
    const unknown = [...texts].filter((text) => !paragraphs.has(text) && !asking.has(text))
    for (const text of unknown) asking.add(text)
    for (const part of inParts(unknown, AT_A_TIME))
      tell({ about: 'paragraphs', texts: part, locale })
  }
  const ask = () => {
    const { doc } = view.state
    askParagraphs()
    const all = paragraphsOf(doc)
    const texts = [...new Set(all.map(({ text }) => text))]
    const whole = wholeOf(all).text
    const grids = gridsOf(doc).map(({ text }) => text)
    if (whole !== across?.text || grids.some((grid) => !tables.has(grid)))
      tell({ about: 'whole', text: whole, grids, locale })
    server.ask(texts)
    links.ask([...new Set(linksIn(doc).map(({ href }) => href))].filter(isInternal))
    show()
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (view.composing) return soon()
      askParagraphs()
      timer = setTimeout(ask, PAUSE_MILLISECONDS - SHORT_PAUSE_MILLISECONDS)
    }, SHORT_PAUSE_MILLISECONDS)
  }
  heard.redraw = show
  heard.askAnew = () => {
    if (heard.setup) tell({ about: 'setup', setup: heard.setup })
    paragraphs.clear()
    asking.clear()
    tables.clear()
    across = undefined
    ask()
  }
  heard.askAnew()
  return {
    update: (current: EditorView, before: { doc: Node }) => {
      if (!current.state.doc.eq(before.doc)) soon()
    },
    destroy: () => {
      clearTimeout(timer)
      server.stop()
      links.stop()
      worker.terminate()
    },
  }
}

/** A link to a page of this platform, which the server knows; other sites are asked at night. */
function isInternal(href: string): boolean {
  return href.startsWith('publication:') || /^\/[^/]/.test(href)
}

/** Texts in parts of about so many characters. */
export function inParts(texts: readonly string[], most: number): string[][] {
  const parts: string[][] = []
  let length = most
  for (const text of texts) {
    if (length + text.length > most) {
      parts.push([])
      length = 0
    }
    parts.at(-1)!.push(text)
    length += text.length
  }
  return parts
}
