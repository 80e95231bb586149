import { speak } from '../kernel/strings.ts'
import { type RenderHome, siteOf } from '../modules/sites/index.ts'
import { HomePage } from './pages/home.tsx'
import { openPortal } from './portal.ts'
import { homeOf } from './queries/home.ts'
import { strings } from './strings.ts'
import { readStylesheet } from './stylesheet.ts'
import { themeCss } from './theme.ts'
import { renderPage } from './ui/render.tsx'
import { siteBase } from './urls.ts'

/**
 * Draws the front page as it would be, for the workbench's frame: without script, its colours written
 * into it, its links out of reach so that nobody wanders off inside the frame.
 */
export function homeRenderer(): RenderHome {
  const stylesheet = readStylesheet()
  return async ({ db, clock, locale }, siteId, { blocks, theme }) => {
    const site = await siteOf(db, siteId)
    if (!site) throw new Error(`no site ${siteId}`)
    const portal = await openPortal({
      db,
      place: { siteId, base: siteBase(site.prefix), origin: `https://${site.domain}` },
      locale: 'zh-CN',
      today: clock.today(),
      tags: new Set(),
      stylesheetHref: stylesheet.href,
    })
    const view = await homeOf(portal, blocks ?? undefined)
    const words = speak(strings, locale)('home.preview')
    const html = renderPage(HomePage({ ...view, site: { ...view.site, themeHref: null } }, words))
    return html
      .replace('</head>', `<style>${themeCss(theme)}</style></head>`)
      .replace('<body>', '<body inert>')
  }
}
