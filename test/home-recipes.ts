import { newBlock } from '../src/modules/sites/rules/home.ts'
import { PLATFORM_THEME } from '../src/modules/sites/rules/theme.ts'
import { inSite, own, type Place } from './objects.ts'

/** An arrangement of the place's own columns. */
export const blocks = (place: Place) => [
  newBlock('focus', 'focus', { columnIds: [own(place).columns.news] }),
  newBlock('organization', 'organization'),
]

/** The version that saving must name: 0 where nobody has arranged the page. */
export async function homeVersionOf(place: Place): Promise<number> {
  const row = await place.world.db
    .selectFrom('homeArrangements')
    .select('lockVersion')
    .where('siteId', '=', own(place).siteId)
    .executeTakeFirst()
  return row?.lockVersion ?? 0
}

async function themeVersionOf(place: Place): Promise<number> {
  const { themeVersion } = await place.world.db
    .selectFrom('sites')
    .select('themeVersion')
    .where('id', '=', own(place).siteId)
    .executeTakeFirstOrThrow()
  return themeVersion
}

const reading = { as: 'auditor', input: async (place: Place) => inSite(place) } as const

/** How the front page and the colours of a site are read and set. */
export const homeRecipes = {
  'sites.readHome': reading,
  'sites.readTheme': reading,
  'sites.saveHome': {
    as: 'site-administrator',
    input: async (place: Place) => ({
      ...inSite(place),
      body: { blocks: blocks(place), lockVersion: await homeVersionOf(place) },
    }),
  },
  'sites.saveTheme': {
    as: 'site-administrator',
    input: async (place: Place) => ({
      ...inSite(place),
      body: { theme: PLATFORM_THEME, lockVersion: await themeVersionOf(place) },
    }),
  },
  'sites.previewHome': {
    as: 'site-administrator',
    input: async (place: Place) => ({
      ...inSite(place),
      body: { blocks: blocks(place), theme: PLATFORM_THEME },
    }),
    // It shows, and keeps nothing.
    courtesy: true,
  },
} as const
