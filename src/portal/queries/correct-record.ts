import { speak } from '../../kernel/strings.ts'
import { type Application, FIELDS } from '../../modules/record-corrections/rules.ts'
import { formWords } from '../../modules/record-corrections/strings.ts'
import { newToken } from '../../platform/ids.ts'
import type { CorrectRecordView, FollowedCorrectionView } from '../access-view.ts'
import { crumbsOf, type Portal, siteView } from '../portal.ts'
import { correctionReceiptHref, correctRecordHref } from '../urls.ts'

/** The form to have a record corrected, empty or as it was sent. */
export function correctRecordOf(
  portal: Portal,
  sent?: Pick<CorrectRecordView, 'key' | 'typed' | 'issues'>,
): CorrectRecordView {
  const { place, locale } = portal
  const href = correctRecordHref(place.base, locale)
  return {
    site: siteView(portal, null),
    locale,
    href,
    crumbs: [...crumbsOf(portal, null), { href, text: speak(formWords, locale)('title') }],
    otherLanguageHref: correctRecordHref(place.base, locale === 'en' ? 'zh-CN' : 'en'),
    key: newToken(),
    typed: Object.fromEntries(FIELDS.map((field) => [field, ''])) as Application,
    issues: [],
    ...sent,
  }
}

/** An application to whoever has its number and code; without them, the form to ask. */
export function correctionReceiptOf(
  portal: Portal,
  params: URLSearchParams,
  found: FollowedCorrectionView['found'],
  problem: string | null = null,
): FollowedCorrectionView {
  const { place, locale } = portal
  const href = correctionReceiptHref(place.base, locale, null)
  return {
    site: siteView(portal, null),
    locale,
    href,
    crumbs: [...crumbsOf(portal, null), { href, text: speak(formWords, locale)('follow') }],
    typed: { number: params.get('no') ?? '', code: params.get('code') ?? '' },
    problem,
    found,
  }
}
