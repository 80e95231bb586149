import { speak } from '../kernel/strings.ts'
import { formSheetWords } from '../modules/requests/form-strings.ts'
import { formSheet } from '../modules/requests/pages/blank-form-sheet.ts'
import { sha256 } from '../platform/ids.ts'
import { SHEET_TYPES, type Sheet, sheetFile } from '../platform/spreadsheet.ts'
import { librarySheet } from './library/export.ts'
import { libraryStrings } from './library/strings.ts'
import { columnBySlugs, type Portal } from './portal.ts'
import { figureSheetOf } from './queries/figures.ts'
import { contactsOf } from './queries/requests.ts'
import { libraryQuery } from './query.ts'
import type { Target } from './urls.ts'

export type DownloadTarget = Extract<Target, { kind: 'export' | 'figure-file' | 'blank-form-file' }>

type ListTarget = Exclude<DownloadTarget, { kind: 'blank-form-file' }>

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function isDownload(target: Target): target is DownloadTarget {
  return (
    target.kind === 'export' || target.kind === 'figure-file' || target.kind === 'blank-form-file'
  )
}

/** Files kept, oldest out first: the same question is asked again by many. */
const KEPT_FILES = 12
const KEPT_BYTES = 48 * 1024 * 1024
/** Files made at one time; whoever comes later waits, so that pages stay quick. */
const AT_ONCE = 1

type File = { body: Buffer; etag: string }

/**
 * Makes the files of lists, and forms to fill in. A file is kept as long as nothing at all has been recorded in the ledger
 * since, nor a day has passed: cheap to ask, and never out of date.
 */
export function createDownloads() {
  const kept = new Map<string, File>()
  const making = new Map<string, Promise<File | null>>()
  let under = 0
  const waiting: (() => void)[] = []

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (under >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    under += 1
    try {
      return await work()
    } finally {
      under -= 1
      waiting.shift()?.()
    }
  }

  function keep(key: string, file: File): void {
    kept.set(key, file)
    let bytes = [...kept.values()].reduce((sum, each) => sum + each.body.length, 0)
    for (const [oldest, { body }] of kept) {
      if (kept.size <= KEPT_FILES && bytes <= KEPT_BYTES) break
      kept.delete(oldest)
      bytes -= body.length
    }
  }

  return {
    /** Null where there is nothing under the address. */
    async file(
      portal: Portal,
      target: DownloadTarget,
      params: URLSearchParams,
    ): Promise<Response | null> {
      const { seq } = await portal.db
        .selectFrom('ledgerHead')
        .select('seq')
        .executeTakeFirstOrThrow()
      const query = target.kind === 'export' ? libraryQuery(params) : null
      const key = JSON.stringify([portal.site.id, portal.locale, seq, portal.today, target, query])
      let file = kept.get(key) ?? null
      if (!file) {
        const under =
          making.get(key) ??
          inTurn(async () => {
            const body = await bytesOf(portal, target, params)
            if (!body) return null
            const made = { body, etag: `"${sha256(key).slice(0, 20)}"` }
            keep(key, made)
            return made
          }).finally(() => making.delete(key))
        making.set(key, under)
        file = await under
      }
      const type = target.kind === 'blank-form-file' ? DOCX : SHEET_TYPES[target.format]
      return file && response(file, type, fileName(portal, target))
    },
  }
}

async function bytesOf(
  portal: Portal,
  target: DownloadTarget,
  params: URLSearchParams,
): Promise<Buffer | null> {
  if (target.kind === 'blank-form-file') {
    // A Word writer is much to load for those who never ask for a form.
    const { blankFormDocx } = await import('../modules/requests/queries/blank-form-docx.ts')
    return blankFormDocx(formSheet(target.form, portal.locale, contactsOf(portal)))
  }
  const sheet = await sheetOf(portal, target, params)
  return sheet && sheetFile(sheet, target.format)
}

async function sheetOf(
  portal: Portal,
  target: ListTarget,
  params: URLSearchParams,
): Promise<Sheet | null> {
  if (target.kind === 'figure-file') return figureSheetOf(portal, target.figure)
  const column = columnBySlugs(portal, target.slugs)
  if (column?.kind !== 'library') return null
  return librarySheet(portal, column, libraryQuery(params))
}

function fileName(portal: Portal, target: DownloadTarget): { plain: string; full: string } {
  if (target.kind === 'blank-form-file') {
    const title = speak(formSheetWords, portal.locale)(`sheet.${target.form}`)
    return { plain: `form-${target.form}.docx`, full: `${title}.docx` }
  }
  const say = speak(libraryStrings, portal.locale)
  const column = target.kind === 'export' ? columnBySlugs(portal, target.slugs) : undefined
  const name = target.kind === 'export' ? (column?.slug ?? 'library') : target.figure
  const full = say('sheet.file', {
    site: portal.locale === 'en' ? portal.site.nameEn : portal.site.name,
    column: column ? (portal.locale === 'en' && column.nameEn) || column.name : name,
    day: portal.today,
  })
  return {
    plain: `${name}-${portal.today}.${target.format}`,
    full: `${full.replace(/[\\/:*?"<>|]/g, ' ')}.${target.format}`,
  }
}

/** RFC 6266: a name every program can read, and the one people read. */
function response(
  { body, etag }: File,
  type: string,
  name: { plain: string; full: string },
): Response {
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name.plain}"; filename*=UTF-8''${encodeURIComponent(name.full)}`,
      'content-length': String(body.length),
      'cache-control': 'no-cache',
      etag,
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  })
}
