import { commonRefusals, type RefusalTable, refusalMessage } from '../kernel/errors.ts'
import { inLocale, type Locale } from '../kernel/strings.ts'
import { refusals as accounts } from '../modules/accounts/strings.ts'
import { refusals as annualReport } from '../modules/annual-report/strings.ts'
import { retentionRefusals } from '../modules/casework/retention-strings.ts'
import { settingRefusals as caseSettings } from '../modules/casework/settings-strings.ts'
import { refusals as casework } from '../modules/casework/strings.ts'
import { refusals as content } from '../modules/content/strings.ts'
import { refusals as corrections } from '../modules/corrections/strings.ts'
import { refusals as media } from '../modules/media/strings.ts'
import { refusals as publish } from '../modules/publish/strings.ts'
import { refusals as recordCorrections } from '../modules/record-corrections/strings.ts'
import { refusals as requests } from '../modules/requests/refusal-strings.ts'
import { refusals as review } from '../modules/review/strings.ts'
import { refusals as siteChecks } from '../modules/site-checks/strings.ts'
import { refusals as sites } from '../modules/sites/strings.ts'
import { refusals as websiteReport } from '../modules/website-report/strings.ts'
import { common } from './strings.ts'

const tables: RefusalTable = {
  ...commonRefusals,
  ...accounts,
  ...sites,
  ...content,
  ...review,
  ...siteChecks,
  ...publish,
  ...corrections,
  ...media,
  ...annualReport,
  ...websiteReport,
  ...casework,
  ...caseSettings,
  ...retentionRefusals,
  ...recordCorrections,
  ...requests,
}

/** Why a verb is refused, in words: the same sentence the server would answer. */
export function refusalWords(code: string, locale: Locale): string {
  const text = tables[code]
  return text ? refusalMessage(text, locale, {}) : inLocale(common.unavailable, locale)
}
