import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Locale } from '../../../../kernel/strings.ts'
import type { Finding } from '../../../checks/engine/finding.ts'
import { hear, type Ignore, LONGEST_IGNORED } from '../../../checks/rules/ignores.ts'
import type { ChecksAnswer, ChecksQuestion } from './checks-worker.ts'

/** A finding where it stands in the document now. */
export type PlacedFinding = { finding: Finding; from: number; to: number }

/** The plugin, and a way to tell it what somebody ignored. */
export type LiveChecks = { extension: Extension; ignore: (ignores: readonly Ignore[]) => void }
type Hearing = { ignores: readonly Ignore[]; redraw: () => void }

/** After so long without a key. */
const PAUSE_MILLISECONDS = 500
/** Paragraphs remembered; a long piece has some hundreds. */
const MOST_REMEMBERED = 3000

const key = new PluginKey<DecorationSet>('liveChecks')

/**
 * Underlines what the checks find while somebody writes: after a pause, in a thread of its own, only
 * paragraphs whose words have changed. The document itself is not touched.
 */
export function liveChecks(locale: Locale, onFound: (placed: PlacedFinding[]) => void): LiveChecks {
  const heard: Hearing = { ignores: [], redraw: () => {} }
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
        view: (view) => watch(view, locale, heard, onFound),
      }),
    ],
  })
  const ignore = (ignores: readonly Ignore[]) => {
    heard.ignores = ignores
    heard.redraw()
  }
  return { extension, ignore }
}

/** The findings as the document stands, in its order. */
export function findingsIn(view: EditorView): PlacedFinding[] {
  const set = key.getState(view.state) ?? DecorationSet.empty
  return set.find().map(({ from, to, spec }) => ({ finding: spec['finding'], from, to }))
}

/** The paragraphs and headings with the position of their first character. */
export function paragraphsOf(doc: Node): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    // Line breaks and footnotes count as one position each, and so as one character here.
    const text = node.textBetween(0, node.content.size, '\n', '\n')
    if (text.trim() !== '') found.push({ text, start: position + 1 })
    return false
  })
  return found
}

/** Underlines for what is known of the paragraphs. */
export function underlines(
  doc: Node,
  known: ReadonlyMap<string, readonly Finding[]>,
  ignores: readonly Ignore[] = [],
): DecorationSet {
  const found = paragraphsOf(doc).flatMap(({ text, start }) =>
    (known.get(text) ?? []).map((finding) => ({
      ...finding,
      words: finding.text.slice(0, LONGEST_IGNORED),
      finding,
      from: start + finding.start,
      to: start + finding.end,
    })),
  )
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

function watch(
  view: EditorView,
  locale: Locale,
  heard: Hearing,
  onFound: (placed: PlacedFinding[]) => void,
) {
  const known = new Map<string, Finding[]>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const worker = new Worker(new URL('./checks-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<ChecksAnswer>) => {
    if (known.size > MOST_REMEMBERED) known.clear()
    for (const [n, text] of data.texts.entries()) known.set(text, data.findings[n]!)
    show()
  }
  const show = () => {
    if (view.isDestroyed) return
    const set = underlines(view.state.doc, known, heard.ignores)
    view.dispatch(view.state.tr.setMeta(key, set).setMeta('addToHistory', false))
    onFound(findingsIn(view))
  }
  const ask = () => {
    const texts = [...new Set(paragraphsOf(view.state.doc).map(({ text }) => text))].filter(
      (text) => !known.has(text),
    )
    if (texts.length > 0) worker.postMessage({ texts, locale } satisfies ChecksQuestion)
    else show()
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(ask, PAUSE_MILLISECONDS)
  }
  heard.redraw = show
  soon()
  return {
    update: (current: EditorView, before: { doc: Node }) => {
      if (!current.state.doc.eq(before.doc)) soon()
    },
    destroy: () => {
      clearTimeout(timer)
      worker.terminate()
    },
  }
}
