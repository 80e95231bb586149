import type { ReactNode } from 'react'
import { type Locale, speak } from '../../kernel/strings.ts'
import { accessStrings } from '../access-strings.ts'
import { breadcrumbLd, jsonLdText } from '../json-ld.ts'
import { metaTags } from '../meta.ts'
import { strings } from '../strings.ts'
import {
  aboutHref,
  absoluteUrl,
  elderHref,
  feedHref,
  findErrorsHref,
  homeHref,
  ICP_HREF,
  organizationHref,
  policeFilingHref,
  searchHref,
  siteMapHref,
  standardHref,
  withQuery,
} from '../urls.ts'
import type { PageFrame, SiteView } from '../view.ts'
import { ElderMasthead } from './elder.tsx'
import { AgencyIcon, CorrectionIcon, Mark, SearchIcon } from './icons.tsx'
import { Crumbs } from './parts.tsx'
import { ShareCard } from './share-card.tsx'

/** The whole document around a page's content. */
export function Layout({ frame, children }: { frame: PageFrame; children: ReactNode }) {
  const say = speak(strings, frame.locale)
  return (
    <html lang={frame.locale} data-view={frame.site.elder ? 'elder' : undefined}>
      <Head frame={frame} />
      <body>
        <a className="skip" href="#main">
          {say('skip')}
        </a>
        {frame.preview && <aside className="preview-bar">{frame.preview}</aside>}
        {frame.site.elder ? <ElderMasthead frame={frame} /> : <Masthead frame={frame} />}
        <div className="wrap">
          <Crumbs crumbs={frame.crumbs} locale={frame.locale} />
          <main id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
        <Footer site={frame.site} locale={frame.locale} href={frame.href} />
      </body>
    </html>
  )
}

function Head({ frame }: { frame: PageFrame }) {
  const { site, locale } = frame
  const say = speak(strings, locale)
  const siteName = nameOf(site, locale)
  const title = frame.title === siteName ? siteName : say('title', { page: frame.title, siteName })
  // The elder version says which page it is a version of; machines read that one.
  const standard = (href: string) => (site.elder ? standardHref(site.base, href) : href)
  const url = absoluteUrl(site.origin, standard(frame.href))
  const ld = site.elder
    ? []
    : [
        ...(frame.jsonLd ?? []),
        ...(frame.crumbs.length > 1 ? [breadcrumbLd(site, frame.crumbs)] : []),
      ]
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {frame.description !== '' && <meta name="description" content={frame.description} />}
      {metaTags(frame).map((tag) => (
        <meta key={tag.name} name={tag.name} content={tag.content} />
      ))}
      <meta name="color-scheme" content="light dark" />
      {frame.unlisted ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={url} />
      )}
      {languagesOf(frame).map(([language, href]) => (
        <link
          key={language}
          rel="alternate"
          hrefLang={language}
          href={absoluteUrl(site.origin, standard(href))}
        />
      ))}
      {!frame.unlisted && <ShareCard frame={frame} title={frame.title} url={url} />}
      {frame.feedBase && !site.elder && (
        <>
          <FeedLink frame={frame} format="rss" type="application/rss+xml" title={title} />
          <FeedLink frame={frame} format="atom" type="application/atom+xml" title={title} />
          <FeedLink frame={frame} format="json" type="application/feed+json" title={title} />
        </>
      )}
      <link rel="stylesheet" href={site.stylesheetHref} />
      {site.themeHref && <link rel="stylesheet" href={site.themeHref} />}
      {site.scriptHref && <script type="module" src={site.scriptHref} />}
      {ld.map((data) => (
        <script
          key={String(data['@type'])}
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: jsonLdText(data) }}
        />
      ))}
    </head>
  )
}

/** The page in each language it has; a reader of any other is served the Chinese. */
function languagesOf({ locale, href, otherLanguageHref, unlisted }: PageFrame): [string, string][] {
  if (!otherLanguageHref || unlisted) return []
  const [zh, en] = locale === 'en' ? [otherLanguageHref, href] : [href, otherLanguageHref]
  return [
    ['zh-CN', zh],
    ['en', en],
    ['x-default', zh],
  ]
}

function FeedLink(props: {
  frame: PageFrame
  format: 'rss' | 'atom' | 'json'
  type: string
  title: string
}) {
  return (
    <link
      rel="alternate"
      type={props.type}
      title={props.title}
      href={withQuery(
        feedHref(props.frame.feedBase ?? '/', props.format),
        props.frame.feedQuery ?? {},
      )}
    />
  )
}

function Masthead({ frame }: { frame: PageFrame }) {
  const { site, locale } = frame
  const say = speak(strings, locale)
  const access = speak(accessStrings, locale)
  const home = homeHref(site.base, locale)
  return (
    <>
      <header className="masthead">
        <div className="utility">
          <div className="wrap">
            <ul>
              <li>
                <a href={organizationHref(site.base, locale)}>{say('organization.title')}</a>
              </li>
              <li>
                <a href={siteMapHref(site.base, locale)}>{say('siteMap.title')}</a>
              </li>
              <li>
                <a href={elderHref(site.base, frame.href)}>{access('elder.enter')}</a>
              </li>
              <li>
                <OtherLanguage frame={frame} />
              </li>
            </ul>
          </div>
        </div>
        <div className="wrap masthead-row">
          <a className="brand" href={home}>
            <Mark className="mark" />
            <span>
              <span className="brand-name">{nameOf(site, locale)}</span>
              <span className="brand-other" lang={locale === 'en' ? 'zh-CN' : 'en'}>
                {locale === 'en' ? site.name : site.nameEn}
              </span>
            </span>
          </a>
          <search>
            <form className="search" action={searchHref(site.base, locale)} method="get">
              <label className="visually-hidden" htmlFor="site-search">
                {say('search.label')}
              </label>
              <input
                id="site-search"
                type="search"
                name="q"
                placeholder={say('search.placeholder')}
                maxLength={100}
              />
              <button type="submit">
                <SearchIcon className="icon" />
                {say('search.submit')}
              </button>
            </form>
          </search>
        </div>
      </header>
      {site.navigation.length > 0 && (
        <nav className="mainnav" aria-label={say('nav.label')}>
          <ul className="wrap">
            {site.navigation.map((item) => (
              <li key={item.href}>
                <a href={item.href} aria-current={item.current ? 'true' : undefined}>
                  {item.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

function OtherLanguage({ frame }: { frame: PageFrame }) {
  const other: Locale = frame.locale === 'en' ? 'zh-CN' : 'en'
  return (
    <a
      href={frame.otherLanguageHref ?? homeHref(frame.site.base, other)}
      lang={other}
      hrefLang={other}
    >
      {speak(strings, other)('language.own')}
    </a>
  )
}

/** The seven things the page-design rules want at the foot of every page. */
function Footer({ site, locale, href }: { site: SiteView; locale: Locale; href: string }) {
  const say = speak(strings, locale)
  const access = speak(accessStrings, locale)
  return (
    <footer className="foot">
      <div className="wrap foot-row">
        <div>
          <p className="foot-sponsor">
            {say('foot.sponsor', {
              name:
                locale === 'en' ? site.organizationNameEn : site.sponsor || site.organizationName,
            })}
          </p>
          {site.contact && <p>{say('foot.contact', { contact: site.contact })}</p>}
          <ul className="foot-codes">
            {site.siteIdCode && <li>{say('foot.siteIdCode', { code: site.siteIdCode })}</li>}
            {site.icpNo && (
              <li>
                <a href={ICP_HREF} rel="external">
                  {site.icpNo}
                </a>
              </li>
            )}
            {site.policeNo && (
              <li>
                <a href={policeFilingHref(site.policeNo)} rel="external">
                  {site.policeNo}
                </a>
              </li>
            )}
            <li>
              <a href={siteMapHref(site.base, locale)}>{say('siteMap.title')}</a>
            </li>
            <li>
              <a href={aboutHref(site.base, locale, 'accessibility')}>
                {access('accessibility.title')}
              </a>
            </li>
            <li>
              <a href={aboutHref(site.base, locale, 'privacy')}>{access('privacy.title')}</a>
            </li>
          </ul>
          {site.family.length > 0 && (
            <nav className="foot-family" aria-label={say('foot.family')}>
              <p>{say('foot.family')}</p>
              <ul>
                {site.family.map((link) => (
                  <li key={link.href}>
                    <a href={link.href}>{link.text}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
        <ul className="foot-marks">
          <li>
            <span className="foot-mark">
              <AgencyIcon className="foot-icon" />
              {say('foot.agencyMark')}
            </span>
          </li>
          <li>
            <a
              className="foot-mark"
              href={findErrorsHref(site.base, locale, href.slice(site.base.length) || '/')}
              rel="nofollow"
            >
              <CorrectionIcon className="foot-icon" />
              {say('foot.errorReport')}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  )
}

function nameOf(site: SiteView, locale: Locale): string {
  return locale === 'en' ? site.nameEn : site.name
}
