import { speak } from '../../kernel/strings.ts'
import { accessStrings } from '../access-strings.ts'
import { strings } from '../strings.ts'
import { homeHref, searchHref, standardHref } from '../urls.ts'
import type { PageFrame } from '../view.ts'

/** The head of the elder version: the telephone, one large search, the way home and the way back. */
export function ElderMasthead({ frame }: { frame: PageFrame }) {
  const { site, locale } = frame
  const say = speak(accessStrings, locale)
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return (
    <header className="elder-head">
      <div className="wrap">
        <ul className="elder-ways">
          <li>
            <a href={standardHref(site.base, frame.href)}>{say('elder.leave')}</a>
          </li>
          <li>
            <a
              href={frame.otherLanguageHref ?? homeHref(site.base, other)}
              lang={other}
              hrefLang={other}
            >
              {speak(strings, other)('language.own')}
            </a>
          </li>
        </ul>
        <p className="elder-name">
          <a href={homeHref(site.base, locale)}>{locale === 'en' ? site.nameEn : site.name}</a>
        </p>
        {site.phone && (
          <p className="elder-phone">
            <span>{say('elder.phone')}</span>{' '}
            <a href={`tel:${firstNumber(site.phone)}`}>{site.phone}</a>
          </p>
        )}
        <search>
          <form className="elder-search" action={searchHref(site.base, locale)} method="get">
            <label htmlFor="site-search">{say('elder.search')}</label>
            <div>
              <input id="site-search" type="search" name="q" maxLength={100} />
              <button type="submit">{say('elder.submit')}</button>
            </div>
          </form>
        </search>
        <nav className="elder-nav" aria-label={speak(strings, locale)('nav.label')}>
          <a href={homeHref(site.base, locale)}>{say('elder.home')}</a>
        </nav>
      </div>
    </header>
  )
}

/** The digits a telephone dials: of several numbers the first. */
function firstNumber(phone: string): string {
  return (/[+\d][\d\s-]*/.exec(phone)?.[0] ?? phone).replace(/\s/g, '')
}
