import { Hono } from 'hono'
import { accountsContract } from './modules/accounts/contract.ts'
import { accountJobs, bindAccounts, identify } from './modules/accounts/index.ts'
import { annualReportContract } from './modules/annual-report/contract.ts'
import { bindAnnualReport } from './modules/annual-report/index.ts'
import { assuranceContract } from './modules/assurance/contract.ts'
import { assuranceJobs, bindAssurance } from './modules/assurance/index.ts'
import { caseworkContract } from './modules/casework/contract.ts'
import { bindCasework, caseworkJobs } from './modules/casework/index.ts'
import { checksContract } from './modules/checks/contract.ts'
import { bindChecks, documentJobs } from './modules/checks/index.ts'
import { contentContract } from './modules/content/contract.ts'
import { bindContent } from './modules/content/index.ts'
import { KINDS } from './modules/content/rules/kinds.ts'
import { correctionsContract } from './modules/corrections/contract.ts'
import { bindCorrections, correctionJobs } from './modules/corrections/index.ts'
import { errorReportKind } from './modules/corrections/rules.ts'
import { ledgerContract } from './modules/ledger/contract.ts'
import { bindLedger } from './modules/ledger/index.ts'
import { mediaContract } from './modules/media/contract.ts'
import { bindMedia } from './modules/media/index.ts'
import { operationsContract } from './modules/operations/contract.ts'
import { bindOperations } from './modules/operations/index.ts'
import { organizationsContract } from './modules/organizations/contract.ts'
import { bindOrganizations } from './modules/organizations/index.ts'
import { previewsContract } from './modules/previews/contract.ts'
import { bindPreviews } from './modules/previews/index.ts'
import { publishContract } from './modules/publish/contract.ts'
import { bindPublish, publishJobs } from './modules/publish/index.ts'
import { recordCorrectionsContract } from './modules/record-corrections/contract.ts'
import { bindRecordCorrections, recordCorrectionJobs } from './modules/record-corrections/index.ts'
import { recordCorrectionKind } from './modules/record-corrections/rules.ts'
import { redactionContract } from './modules/redaction/contract.ts'
import { bindRedaction } from './modules/redaction/index.ts'
import { requestAnalysisContract } from './modules/request-analysis/contract.ts'
import { bindRequestAnalysis } from './modules/request-analysis/index.ts'
import { requestsContract } from './modules/requests/contract.ts'
import { bindRequests, requestJobs } from './modules/requests/index.ts'
import { requestKind } from './modules/requests/rules/kind.ts'
import { reviewContract } from './modules/review/contract.ts'
import { bindReview, routeBelongsTo } from './modules/review/index.ts'
import { searchPublications } from './modules/search/queries.ts'
import { siteChecksContract } from './modules/site-checks/contract.ts'
import { bindSiteChecks, siteCheckJobs } from './modules/site-checks/index.ts'
import { sitesContract } from './modules/sites/contract.ts'
import { bindSites, createSiteFor } from './modules/sites/index.ts'
import { websiteReportContract } from './modules/website-report/contract.ts'
import { bindWebsiteReport } from './modules/website-report/index.ts'
import type { Services } from './platform/context.ts'
import type { FastPath } from './platform/fast-path.ts'
import { housekeepingJob } from './platform/housekeeping.ts'
import { type Api, createApi, mountApi } from './platform/http.ts'
import type { Job } from './platform/jobs.ts'
import type { Metrics } from './platform/metrics.ts'
import { openApiOf } from './platform/openapi.ts'
import { deliverOutbox } from './platform/outbox.ts'
import type { PageCache } from './platform/page-cache.ts'
import { bothLanguages, platformStrings } from './platform/strings.ts'
import { guestPreviewRoutes } from './portal/guest-preview.ts'
import { previewRoutes } from './portal/preview.ts'
import { homeRenderer } from './portal/preview-home.ts'
import { portalRoutes } from './portal/routes.ts'
import { sealedColumns } from './sealed.ts'
import { workbenchRoutes } from './workbench/serve.ts'
import { printRoutes } from './workbench/serve-print.tsx'

/** Every contract of the installation; OpenAPI and the permission matrix are made from it. */
export const contracts = {
  accounts: accountsContract,
  organizations: organizationsContract,
  sites: sitesContract,
  checks: checksContract,
  content: contentContract,
  review: reviewContract,
  previews: previewsContract,
  publish: publishContract,
  assurance: assuranceContract,
  corrections: correctionsContract,
  media: mediaContract,
  siteChecks: siteChecksContract,
  requests: requestsContract,
  recordCorrections: recordCorrectionsContract,
  redaction: redactionContract,
  casework: caseworkContract,
  annualReport: annualReportContract,
  websiteReport: websiteReportContract,
  requestAnalysis: requestAnalysisContract,
  ledger: ledgerContract,
  operations: operationsContract,
} as const

/** Kinds of case whose personal data have a time. */
const RETAINED = [requestKind, recordCorrectionKind, errorReportKind]

export type ApiOptions = { secureCookies: boolean; guessesPerMinute?: number }

/** Binds every endpoint; the only place that knows all modules. */
export function createWholeApi(options: ApiOptions): Api {
  const api = createApi()
  bindAccounts(api, options)
  bindOrganizations(api, { afterCreate: createSiteFor })
  bindSites(
    api,
    {
      isPublicationKind: (kind) => Object.hasOwn(KINDS, kind),
      isRouteOf: routeBelongsTo,
    },
    homeRenderer(),
  )
  bindChecks(api)
  bindContent(api)
  bindReview(api)
  bindPreviews(api)
  bindPublish(api)
  bindAssurance(api)
  bindCorrections(api)
  bindMedia(api)
  bindSiteChecks(api)
  bindRequests(api)
  bindRecordCorrections(api)
  bindRedaction(api)
  bindCasework(api, RETAINED, sealedColumns)
  bindAnnualReport(api)
  bindWebsiteReport(api)
  bindRequestAnalysis(api)
  bindLedger(api)
  bindOperations(api)
  return api
}

export type AppDeps = {
  services: Services
  metrics: Metrics
  cache: PageCache
  fastPath: FastPath
  secureCookies: boolean
  trustProxy: boolean
}

export function createApp({
  services,
  metrics,
  cache,
  fastPath,
  secureCookies,
  trustProxy,
}: AppDeps): Hono {
  const app = new Hono()
  const api = createWholeApi({ secureCookies })

  app.get('/healthz', async (c) => {
    await services.db.selectFrom('ledgerHead').select('seq').executeTakeFirstOrThrow()
    return c.json({ ok: true })
  })
  app.get('/metrics', async (c) => {
    const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
      ?.incoming
    const local = /^(::1|127\.|::ffff:127\.)/.test(incoming?.socket?.remoteAddress ?? '')
    // Figures about the inside are for the machine itself, never through the public proxy.
    if (!local || c.req.header('x-forwarded-for')) return c.notFound()
    return c.body(await metrics.registry.metrics(), 200, {
      'content-type': metrics.registry.contentType,
    })
  })
  app.get('/api/v1/openapi.json', (c) => c.json(openApiOf(api)))
  app.route('/', mountApi(api, { services, metrics, identify, trustProxy }))
  app.route('/', previewRoutes(services))
  app.route('/', guestPreviewRoutes(services, trustProxy))
  app.route('/', printRoutes(services))
  app.route('/', workbenchRoutes())
  app.route(
    '/',
    portalRoutes({ services, cache, search: searchPublications, fastPath, trustProxy }),
  )
  app.onError((error, c) => {
    services.log.error({ err: error, path: c.req.path }, 'unexpected error')
    return c.text(bothLanguages(platformStrings['page-failed']), 500)
  })
  return app
}

/** What happens when the clock passes. */
export function allJobs(services: Services, metrics: Metrics): Job[] {
  return [
    ...publishJobs(services, metrics),
    ...documentJobs(services),
    ...siteCheckJobs(services),
    housekeepingJob(services.db),
    ...accountJobs(services),
    ...assuranceJobs(services),
    ...correctionJobs(services),
    ...requestJobs(services),
    ...recordCorrectionJobs(services),
    ...caseworkJobs(
      services,
      [requestKind, errorReportKind, recordCorrectionKind],
      RETAINED,
      sealedColumns,
    ),
    {
      name: 'outbox',
      everySeconds: 5,
      run: () => deliverOutbox(services.db, new Map(), services.log),
    },
  ]
}
