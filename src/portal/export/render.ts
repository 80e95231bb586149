import type { Locale } from '../../kernel/strings.ts'
import { ArticlePage } from '../../modules/content/pages/article.tsx'
import type { Services } from '../../platform/context.ts'
import { type Answer, answer } from '../answer.ts'
import { createDownloads, isDownload } from '../downloads.ts'
import { MissingPage } from '../pages/missing.tsx'
import { UnavailablePage } from '../pages/unavailable.tsx'
import { openPortal, type Place, type Portal } from '../portal.ts'
import { type ArticleSource, articleOf } from '../queries/article.ts'
import { missingOf } from '../queries/ended.ts'
import { readClientScript, readStylesheet } from '../stylesheet.ts'
import { renderPage } from '../ui/render.tsx'
import { ELDER, homeHref, readPath } from '../urls.ts'
import { isOfLibrary, type Tree } from './seeds.ts'
import { TODAY_TAG } from './versions.ts'

export type Rendered = {
  status: Answer['status']
  body: string | Buffer
  location: string
  tags: string[]
}

/** Answers addresses as the running platform would, in this process. */
export async function createRenderer(
  services: Pick<Services, 'db' | 'clock' | 'files'>,
  place: Place,
) {
  const { db, clock, files } = services
  const stylesheet = readStylesheet()
  const script = readClientScript()
  const downloads = createDownloads()

  async function open(locale: Locale, elder: boolean): Promise<Tree> {
    const portal = await openPortal({
      db,
      place: elder ? { ...place, base: place.base + ELDER, elder } : place,
      locale,
      today: clock.today(),
      tags: new Set(),
      stylesheetHref: stylesheet.href,
      scriptHref: script?.href ?? null,
    })
    return { portal, locale, elder }
  }
  const trees = [
    await open('zh-CN', false),
    await open('zh-CN', true),
    await open('en', false),
    await open('en', true),
  ]
  const treeOf = (locale: Locale, elder: boolean): Tree =>
    trees.find((tree) => tree.locale === locale && tree.elder === elder)!
  const fresh = (tree: Tree): Portal => ({ ...tree.portal, tags: new Set<string>() })

  return {
    trees,
    treeOf,
    assets: [stylesheet, ...(script ? [script] : [])],

    /** Null where the public has no such address. */
    async page(address: string): Promise<Rendered | null> {
      const url = new URL(address, 'http://export.invalid')
      const read = readPath(url.pathname.slice(place.base.length) || '/')
      if (!read) return null
      const { target } = read
      if (isDownload(target)) {
        const tree = treeOf(read.locale, false)
        const response = await downloads.file(fresh(tree), target, url.searchParams)
        if (!response) return null
        const body = Buffer.from(await response.arrayBuffer())
        // A form shows what every page shows; a list what is published, as of today.
        const tags =
          target.kind === 'blank-form-file' ? [] : [`list:${tree.portal.site.id}`, TODAY_TAG]
        return { status: 200, body, location: '', tags }
      }
      const portal = fresh(treeOf(read.locale, read.elder))
      const page = await answer({
        portal,
        target,
        params: url.searchParams,
        href: url.pathname,
        files,
        search: () => Promise.reject(new Error('a search has no file')),
      })
      if (page.status === 404) return null
      const narrow = target.kind === 'compare' || target.kind === 'file-preview'
      const dated = target.kind === 'column' && isOfLibrary(portal, target.slugs)
      return {
        status: page.status,
        body: page.body,
        location: page.headers?.['location'] ?? '',
        tags: tagsOf(portal, narrow, dated),
      }
    },

    /** The page of something live; null where its column is not on line. */
    async article(
      tree: Tree,
      publicationId: string,
      source: ArticleSource,
    ): Promise<Rendered | null> {
      const portal = fresh(tree)
      const view = await articleOf(portal, publicationId, source)
      if (!view) return null
      return {
        status: 200,
        body: renderPage(ArticlePage(view)),
        location: '',
        tags: tagsOf(portal, true, false),
      }
    },

    /** What nginx shows where there is no page, or none without the platform. */
    errorPages({ portal, locale }: Tree): { missing: string; unavailable: string } {
      const view = missingOf(portal, homeHref(portal.place.base, locale))
      return {
        missing: renderPage(MissingPage(view)),
        unavailable: renderPage(UnavailablePage(view)),
      }
    },
  }
}

export type Renderer = Awaited<ReturnType<typeof createRenderer>>

/**
 * What the page cache would drop a page for. The page of one document also names its column, but only
 * by what every page shows: it need not be made anew for each neighbour.
 */
function tagsOf({ tags }: Portal, narrow: boolean, dated: boolean): string[] {
  const own = [...tags].filter((tag) => !narrow || tag.startsWith('publication:'))
  return [...own.sort(), ...(dated ? [TODAY_TAG] : [])]
}
