import { saveWebsiteReport, submitWebsiteReport } from '../modules/website-report/index.ts'
import { type Act, beijing, personContext } from './acting.ts'
import type { DemoWorld } from './seed-organizations.ts'
import { reportOf2024, reportOf2025 } from './website-report.data.ts'

const KEEPER = 'lin.qi'

/** The website's yearly report: one year filed, the next not yet whole. */
export function websiteReportActs(world: DemoWorld): Act[] {
  const siteId = world.sites.get('yunzhou')!
  return [
    {
      at: beijing('2025-01-17', '10:10'),
      run: async (services) => {
        const context = await personContext(services, world, KEEPER)
        const { version } = await saveWebsiteReport(context, siteId, 2024, {
          entered: reportOf2024,
          seen: 0,
        })
        return submitWebsiteReport(context, siteId, 2024, version)
      },
    },
    {
      at: beijing('2026-01-14', '15:30'),
      run: async (services) =>
        saveWebsiteReport(await personContext(services, world, KEEPER), siteId, 2025, {
          entered: reportOf2025,
          seen: 0,
        }),
    },
  ]
}
