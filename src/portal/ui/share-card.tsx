import { absoluteUrl } from '../urls.ts'
import type { PageFrame } from '../view.ts'

/** What a messenger shows of a page that is passed on. */
export function ShareCard(props: { frame: PageFrame; title: string; url: string }) {
  const { frame, title, url } = props
  const { site, locale, article } = frame
  const image = article?.imageHref ? absoluteUrl(site.origin, article.imageHref) : null
  return (
    <>
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:site_name" content={locale === 'en' ? site.nameEn : site.name} />
      <meta property="og:title" content={title} />
      {frame.description !== '' && <meta property="og:description" content={frame.description} />}
      <meta property="og:url" content={url} />
      <meta property="og:locale" content={locale === 'en' ? 'en_GB' : 'zh_CN'} />
      {image && <meta property="og:image" content={image} />}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
    </>
  )
}
