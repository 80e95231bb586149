import { checksContract } from '../src/modules/checks/contract.ts'
import { shippedModel } from '../src/modules/checks/spelling/index.ts'
import { ownPages } from '../src/modules/checks/spelling/own-pages.ts'
import { packModel } from '../src/modules/checks/spelling/pack.ts'
import { reviewContract } from '../src/modules/review/contract.ts'
import { newId } from '../src/platform/ids.ts'
import { xlsxFile } from '../src/platform/spreadsheet.ts'
import type { Place } from './objects.ts'
import { at, good, paragraphs } from './pieces.ts'

const fresh = () => newId().slice(-6)
const inOrganization = ({ world, organization }: Place) => ({
  params: { organizationId: world.organizations[organization].id },
})
const ignoring = { code: 'wrong-word', words: '布署', scope: 'piece', reason: '系统原名' } as const

/** A draft with a word the checks speak of. */
async function withVariant({ pieces }: Place) {
  return pieces.draft({ body: paragraphs('会议布署下一步工作。') })
}

/** Something ignored by the contributor in a draft of theirs. */
export async function addIgnore(place: Place): Promise<string> {
  const made = await place.pieces
    .as('contributor')
    .call(reviewContract.ignoreFinding, { ...at(await withVariant(place)), body: ignoring })
  return good(made).id
}

const officeWord = () => ({
  id: null,
  list: 'body' as const,
  word: `旧名${fresh()}`,
  right: '云州市卫生健康委员会',
  title: '',
  rank: null,
  validFrom: null,
  validTo: null,
  note: '',
})

/** An entry of the office's own lists. */
export async function addOfficeWord(place: Place): Promise<string> {
  const keeper = place.world.as('disclosure-reviewer', place.organization)
  const input = { ...inOrganization(place), body: officeWord() }
  return good(await keeper.call(checksContract.saveOfficeWord, input)).id
}

/** Something learnt, as if the speller had read the pages of the organisation. */
async function learntSomething({ world, organization }: Place): Promise<void> {
  const { alphabet } = shippedModel()
  const pages = ownPages(alphabet)
  pages.add('健康云州。')
  const counts = pages.counts(1, () => false)
  const packed = packModel({ alphabet, counts, readings: '', shapes: '' })
  const values = { runs: 1, counts: Buffer.from(packed).toString('base64') }
  const nobody = { askedBy: null, askedAt: null, leaseUntil: null, lookedAt: null, learntAt: null }
  await world.db
    .insertInto('ownWords')
    .values({ organizationId: world.organizations[organization].id, ...nobody, ...values })
    .onConflict((conflict) => conflict.column('organizationId').doUpdateSet(values))
    .execute()
}

/** A workbook of lists with these rows. */
export async function listWorkbook(...rows: (string | number | null)[][]): Promise<Uint8Array> {
  const heads = ['词表', '姓名或词语', '应写作', '职务', '排序', '起（含）', '止（含）', '备注']
  const columns = heads.map((title) => ({ title, width: 12 }))
  return new Uint8Array(await xlsxFile({ name: '检测词表', columns, rows }))
}

export const checkRecipes = {
  'checks.listOfficeWords': {
    as: 'auditor',
    input: async (place: Place) => inOrganization(place),
  },
  'checks.saveOfficeWord': {
    as: 'disclosure-reviewer',
    input: async (place: Place) => ({ ...inOrganization(place), body: officeWord() }),
  },
  'checks.removeOfficeWord': {
    as: 'disclosure-reviewer',
    input: async (place: Place) => ({ params: { wordId: await addOfficeWord(place) } }),
  },
  'checks.exportOfficeWords': {
    as: 'auditor',
    input: async (place: Place) => inOrganization(place),
  },
  'checks.importOfficeWords': {
    as: 'site-administrator',
    input: async (place: Place) => ({
      ...inOrganization(place),
      body: await listWorkbook(['禁用词', `禁${fresh()}`]),
    }),
  },
  'checks.readCheckSetup': {
    as: 'auditor',
    input: async (place: Place) => inOrganization(place),
  },
  'checks.readOwnWords': {
    as: 'auditor',
    input: async (place: Place) => inOrganization(place),
  },
  'checks.exportOwnWords': {
    as: 'auditor',
    input: async (place: Place) => {
      await learntSomething(place)
      return inOrganization(place)
    },
  },
  'checks.learnOwnWords': {
    as: 'disclosure-reviewer',
    input: async (place: Place) => inOrganization(place),
  },
  'checks.listCheckSwitches': {
    as: 'auditor',
    input: async (place: Place) => inOrganization(place),
  },
  'checks.switchCheck': {
    as: 'site-administrator',
    input: async (place: Place) => ({
      ...inOrganization(place),
      body: { category: 'repetition', isOn: false, reason: '办事指南中重复属正常' },
    }),
  },
  'checks.checkParagraphs': {
    as: 'contributor',
    courtesy: true,
    input: async () => ({ body: { texts: ['会议部暑了下一步工作。'] } }),
  },
  'review.checkLinkTargets': {
    as: 'contributor',
    courtesy: true,
    input: async ({ pieces }: Place) => ({
      ...at(await pieces.draft()),
      body: { hrefs: ['/nothing/there.html'] },
    }),
  },
  'review.listIgnores': {
    as: 'auditor',
    input: async ({ pieces }: Place) => at(await pieces.draft()),
  },
  'review.ignoreFinding': {
    as: 'contributor',
    input: async (place: Place) => ({ ...at(await withVariant(place)), body: ignoring }),
  },
  'review.takeBackIgnore': {
    as: 'contributor',
    input: async (place: Place) => ({ params: { ignoreId: await addIgnore(place) } }),
  },
} as const
