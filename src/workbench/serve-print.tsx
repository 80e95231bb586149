import { Hono, type Context as HonoContext } from 'hono'
import { renderToStaticMarkup } from 'react-dom/server'
import { Refusal } from '../kernel/errors.ts'
import type { Printed } from '../kernel/printed.ts'
import { type Locale, speak } from '../kernel/strings.ts'
import { identify } from '../modules/accounts/index.ts'
import { printReport } from '../modules/annual-report/index.ts'
import { LetterPage } from '../modules/casework/pages/letter.tsx'
import { letterForPrint } from '../modules/requests/index.ts'
import { approvalStrings } from '../modules/review/approval-strings.ts'
import { readApproval } from '../modules/review/index.ts'
import { ApprovalPage } from '../modules/review/pages/approval.tsx'
import { printWebsiteReport } from '../modules/website-report/index.ts'
import type { Context, Services } from '../platform/context.ts'
import { PrintedReportPage } from './printed-page.tsx'

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'private, no-store',
}
const YEAR = /^20[1-9]\d$|^21\d\d$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const STYLE = `
@page { size: A4; margin: 20mm 18mm; }
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #000; font: 16px/1.6 FangSong, STFangsong, "Noto Serif CJK SC", serif; }
main { max-width: 174mm; margin: 0 auto; padding: 24px 16px; }
h1 { font: 600 28px/1.4 SimHei, "Noto Sans CJK SC", sans-serif; text-align: center; margin: 0 0 16px; }
h2 { font-size: 16px; margin: 20px 0 8px; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 1px solid #000; padding: 6px 8px; text-align: left; overflow-wrap: anywhere; }
th { font-weight: 600; }
.facts th { width: 16%; } .facts td { width: 34%; }
.steps th:nth-child(1) { width: 20%; } .steps th:nth-child(3) { width: 13%; } .steps th:nth-child(4) { width: 17%; } .steps th:nth-child(5) { width: 20%; }
tr { break-inside: avoid; }
.made { margin-top: 24px; font-size: 13px; }
.code { font: 12px/1.5 ui-monospace, Menlo, Consolas, monospace; }
button { float: right; font: inherit; padding: 4px 16px; }
@media print { main { max-width: none; padding: 0; } button { display: none; } }
@media (max-width: 640px) { body { font-size: 14px; } th, td { padding: 4px; } }
`
const REPORT_STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; } }
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #000; font: 16pt/28pt FangSong, STFangsong, "Noto Serif CJK SC", serif; }
main { max-width: 174mm; margin: 0 auto; padding: 24px 16px; }
h1 { font: 600 22pt/1.4 SimSun, "Noto Serif CJK SC", serif; text-align: center; text-wrap: balance; margin: 0 0 24pt; }
h2 { font: 16pt/28pt SimHei, "Noto Sans CJK SC", sans-serif; margin: 0; text-indent: 2em; break-after: avoid; }
p { margin: 0; text-indent: 2em; text-align: justify; }
table { width: 100%; border-collapse: collapse; margin: 8pt 0; font-size: 9pt; line-height: 1.4; break-inside: avoid; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { border: 1px solid #000; padding: 2pt 3pt; text-align: center; font-weight: normal; overflow-wrap: anywhere; }
.narrow { font-size: 8pt; table-layout: fixed; }
.figure { font-variant-numeric: tabular-nums; }
tr { break-inside: avoid; }
button { float: right; font: 14px/1.6 system-ui, sans-serif; padding: 4px 16px; }
@media print { main { max-width: none; padding: 0; } button { display: none; } }
@media (max-width: 640px) { body { font-size: 14px; line-height: 1.7; } h1 { font-size: 18px; } h2 { font-size: 15px; } section { overflow-x: auto; } }
`
const SCRIPT = `const button = document.getElementById('print')
button.hidden = false
button.addEventListener('click', () => window.print())
`

const LETTER_STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #000; font: 21px/1.75 FangSong, STFangsong, "Noto Serif CJK SC", serif; }
main { max-width: 156mm; margin: 0 auto; padding: 24px 16px; }
h1 { font: 600 29px/1.4 SimSun, "Noto Serif CJK SC", serif; text-align: center; margin: 0 0 12px; }
p { margin: 0; text-indent: 2em; overflow-wrap: anywhere; }
.number { text-align: center; text-indent: 0; margin-bottom: 24px; }
.to { text-indent: 0; }
.from { text-align: right; text-indent: 0; margin-top: 32px; break-inside: avoid; }
button { float: right; font: 16px/1.5 sans-serif; padding: 4px 16px; }
@media print { main { max-width: none; padding: 0; } button { display: none; } }
@media (max-width: 640px) { body { font-size: 18px; } h1 { font-size: 24px; } }
`

/** Sheets for paper, for staff of the organisation: approval forms, annual reports, letters. */
export function printRoutes(services: Services): Hono {
  const app = new Hono()
  const asset = (body: string, type: string) => (c: HonoContext) =>
    c.body(body, 200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' })
  const reportSheet = async (
    c: HonoContext,
    isAddress: boolean,
    read: (context: Context) => Promise<Printed>,
  ) => {
    const identity = await identify(c.req.raw, services)
    const locale: Locale = identity?.locale ?? 'zh-CN'
    const say = speak(approvalStrings, locale)
    const report =
      identity && isAddress
        ? await read(contextOf(services, identity.actor, locale)).catch(orNothing)
        : undefined
    if (!report) return c.text(say('notFound'), 404, HEADERS)
    const page = <PrintedReportPage report={report} print={say('print')} locale={locale} />
    return c.html(`<!doctype html>${renderToStaticMarkup(page)}`, 200, HEADERS)
  }
  app.get('/workbench/print/approval.css', asset(STYLE, 'text/css'))
  app.get('/workbench/print/report.css', asset(REPORT_STYLE, 'text/css'))
  app.get('/workbench/print/print.js', asset(SCRIPT, 'text/javascript'))
  app.get('/workbench/print/approval/:publicationId', async (c) => {
    const identity = await identify(c.req.raw, services)
    const wanted = c.req.query('lang')
    const locale: Locale =
      wanted === 'en' || wanted === 'zh-CN' ? wanted : (identity?.locale ?? 'zh-CN')
    const say = speak(approvalStrings, locale)
    const id = c.req.param('publicationId')
    const form =
      identity && UUID.test(id)
        ? await readApproval(contextOf(services, identity.actor, locale), id).catch(orNothing)
        : undefined
    if (!form) return c.text(say('notFound'), 404, HEADERS)
    const page = <ApprovalPage form={form} locale={locale} print={say('print')} />
    return c.html(`<!doctype html>${renderToStaticMarkup(page)}`, 200, HEADERS)
  })
  app.get('/workbench/print/annual-report/:year', async (c) => {
    const year = c.req.param('year')
    return reportSheet(c, YEAR.test(year), (context) => printReport(context, Number(year)))
  })
  app.get('/workbench/print/website-report/:siteId/:year', async (c) => {
    const { siteId, year } = c.req.param()
    return reportSheet(c, UUID.test(siteId) && YEAR.test(year), (context) =>
      printWebsiteReport(context, siteId, Number(year)),
    )
  })
  app.get('/workbench/print/letter.css', asset(LETTER_STYLE, 'text/css'))
  app.get('/workbench/print/letter/:documentId', async (c) => {
    const identity = await identify(c.req.raw, services)
    const locale = identity?.locale ?? 'zh-CN'
    const say = speak(approvalStrings, locale)
    const id = c.req.param('documentId')
    const letter =
      identity && UUID.test(id)
        ? await letterForPrint(contextOf(services, identity.actor, locale), id).catch(orNothing)
        : undefined
    if (!letter) return c.text(say('letterNotFound'), 404, HEADERS)
    const page = <LetterPage letter={letter} locale={locale} print={say('print')} />
    return c.html(`<!doctype html>${renderToStaticMarkup(page)}`, 200, HEADERS)
  })
  return app
}

function contextOf(
  services: Services,
  actor: NonNullable<Context['actor']>,
  locale: Locale,
): Context {
  return {
    ...services,
    actor,
    locale,
    requestId: '',
    address: '',
    idempotencyKey: undefined,
    act: 'GET /workbench/print',
  }
}

function orNothing(error: unknown): undefined {
  if (error instanceof Refusal) return undefined
  throw error
}
