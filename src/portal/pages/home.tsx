import { speak } from '../../kernel/strings.ts'
import type { HomeView } from '../home-view.ts'
import { organizationLd } from '../json-ld.ts'
import { strings } from '../strings.ts'
import { Layout } from '../ui/layout.tsx'
import { homeHref } from '../urls.ts'
import { HomeBlock } from './home-blocks.tsx'

/** The agency's front page: the blocks that the site has arranged, in rows. */
export function HomePage(view: HomeView, preview?: string) {
  const { site, locale } = view
  const say = speak(strings, locale)
  const href = homeHref(site.base, locale)
  return (
    <Layout
      frame={{
        site,
        locale,
        href,
        title: site.name,
        description: say('home.description', { name: site.organizationName }),
        crumbs: [],
        feedBase: href,
        jsonLd: [organizationLd(site)],
        otherLanguageHref: homeHref(site.base, 'en'),
        ...(preview ? { preview } : {}),
      }}
    >
      <h1 className="visually-hidden">{site.name}</h1>
      <div className="home">
        {view.blocks.map((block) => (
          <div key={block.id} className={`home-block span-${block.span} home-${block.kind}`}>
            <HomeBlock block={block} locale={locale} />
          </div>
        ))}
      </div>
    </Layout>
  )
}
