import { beijingTime } from '../kernel/days.ts'
import { speak } from '../kernel/strings.ts'
import { strings } from './strings.ts'
import { absoluteUrl } from './urls.ts'
import type { PageFrame } from './view.ts'

export type MetaTag = { name: string; content: string }

/**
 * The tags of the page-design rules (国办发〔2017〕47号, annex): 3 of the site on every page, 4 of the
 * column on lists and articles, 3 of the article and the optional ones on articles. A required value
 * that the office left empty gets an honest default; a tag without any value is left out, because the
 * inspectors count an empty one (or a literal "null") as wrong.
 */
export function metaTags(frame: PageFrame): MetaTag[] {
  const { site, column, article } = frame
  const say = speak(strings, frame.locale)
  const tags: [string, string | null][] = [
    ['SiteName', site.name],
    ['SiteDomain', site.domain],
    ['SiteIDCode', site.siteIdCode],
  ]
  if (column) {
    tags.push(
      ['ColumnName', column.name],
      [
        'ColumnDescription',
        column.description ||
          say('meta.columnDescription', { site: site.name, column: column.name }),
      ],
      ['ColumnKeywords', column.keywords || column.name],
      ['ColumnType', column.columnType || column.name],
    )
  }
  if (article) {
    tags.push(
      ['ArticleTitle', article.title],
      ['PubDate', beijingTime(article.publishedAt)],
      ['ContentSource', article.source || site.organizationName],
      ['Keywords', article.keywords.join(',')],
      ['Author', article.author],
      ['Description', article.summary],
      ['Image', article.imageHref && absoluteUrl(site.origin, article.imageHref)],
      ['Url', absoluteUrl(site.origin, frame.href)],
    )
  }
  return tags.flatMap(([name, content]) => {
    const value = (content ?? '').replace(/\s+/g, ' ').trim()
    return value === '' || value === 'null' ? [] : [{ name, content: value }]
  })
}
