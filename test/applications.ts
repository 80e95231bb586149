import { type Doing, requestsContract } from '../src/modules/requests/contract.ts'
import { submitRequest } from '../src/modules/requests/index.ts'
import type { Application } from '../src/modules/requests/rules/application.ts'
import { newId, newToken } from '../src/platform/ids.ts'
import { xlsxFile } from '../src/platform/spreadsheet.ts'
import type { Place } from './objects.ts'
import type { World } from './world.ts'

/** Somebody who exists nowhere. */
export const APPLICATION: Application = {
  applicantKind: 'naturalPerson',
  name: '诸葛测试',
  certificate: '99010019900101001X',
  phone: '13900005678',
  email: 'zhuge@example.com',
  address: '云州市青川区测试路1号',
  wanted: '2025年度医疗机构设置规划全文',
  form: 'electronic',
  delivery: 'online',
}

/** An application to the organisation, as the portal stores it; answers its id. */
export async function addRequest(place: Place): Promise<string> {
  const { number } = await submitRequest(place.world.services, {
    siteId: place.world.organizations[place.organization].siteId,
    key: newToken(),
    locale: 'zh-CN',
    application: APPLICATION,
  })
  const { id } = await place.world.db
    .selectFrom('cases')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return id
}

const office = (place: Place) => place.world.as('disclosure-reviewer', place.organization)

async function right<T>(answer: Promise<{ status: number; body: T }>): Promise<T> {
  const { status, body } = await answer
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

/** What staff register at the counter on a day; answers its id, number, code and receipt. */
export function registered(place: Place, changes: object = {}) {
  return right(
    office(place).call(requestsContract.registerRequest, {
      body: {
        ...APPLICATION,
        channel: 'in-person',
        arrivedOn: place.world.clock.today(),
        agencyConfirmedOn: null,
        applicantConfirmedOn: null,
        readBack: false,
        ...changes,
      },
    }),
  )
}

/** The receipt of an application registered at the counter: a letter that names somebody. */
export async function addRequestDocument(place: Place): Promise<string> {
  return (await registered(place)).documentId
}

/** A file kept with an application by the office; goes out with the reply unless told otherwise. */
export async function addFile(
  place: Place,
  requestId: string,
  changes: {
    name?: string
    text?: string
    direction?: 'received' | 'sent'
    withReply?: boolean
  } = {},
): Promise<string> {
  const { name = '答复.txt', text = '可以公开的内容。' } = changes
  const { id } = await right(
    office(place).call(requestsContract.addRequestFile, {
      params: { requestId },
      query: {
        name,
        title: name,
        direction: changes.direction ?? 'sent',
        on: place.world.clock.today(),
        withReply: changes.withReply ?? true,
      },
      body: new TextEncoder().encode(text),
    }),
  )
  return id
}

/** A file of an open application that is to go out with the reply. */
export async function addEnclosure(place: Place): Promise<string> {
  return addFile(place, (await registered(place)).id)
}

/** An application served with what it asked for, and another by somebody else for the same. */
export async function addAnswered(
  place: Place,
  reply = '规划全文随本答复提供。',
  first: object = {},
  files: readonly NonNullable<Parameters<typeof addFile>[2]>[] = [],
): Promise<string> {
  // Alike to nothing else of the world.
  const wanted = `${newToken()}规划`
  const { id } = await registered(place, { wanted, ...first })
  await registered(place, {
    wanted,
    name: '司马测试',
    certificate: '990100199001010028',
    phone: '13900009999',
    email: 'sima@example.com',
    address: '云州市河西区试验路2号',
  })
  for (const file of files) await addFile(place, id, file)
  const head = place.world.as('issuer', place.organization)
  const on = place.world.clock.today()
  const params = { requestId: id }
  for (const [doing, by] of [
    [{ act: 'propose', outcome: 'granted', reply }, office(place)],
    [{ act: 'issue' }, head],
    [{ act: 'serve', by: 'electronic', on }, office(place)],
  ] as const) {
    const { version } = await right(by.call(requestsContract.readRequest, { params }))
    await right(by.call(requestsContract.actOnRequest, { params, body: { seen: version, doing } }))
  }
  return id
}

/** A pending review of an application. */
export async function addReview(place: Place): Promise<string> {
  const requestId = await addRequest(place)
  const { id } = await right(
    office(place).call(requestsContract.recordReview, {
      params: { requestId },
      body: {
        kind: 'reconsideration',
        filedOn: place.world.clock.today(),
        body: '云州市人民政府',
        note: '',
      },
    }),
  )
  return id
}

/** What somebody proposed about the time to keep applications; another stands in its way no longer. */
export async function addRetentionProposal(place: Place): Promise<string> {
  const { db, clock, organizations } = place.world
  const { id: organizationId, people } = organizations[place.organization]
  await db
    .deleteFrom('caseRetentionProposals')
    .where('organizationId', '=', organizationId)
    .execute()
  const id = newId()
  await db
    .insertInto('caseRetentionProposals')
    .values({
      id,
      organizationId,
      kind: 'request',
      what: 'years',
      years: 5,
      reason: '按本机关保管期限表。',
      proposedBy: people['disclosure-reviewer'].id,
      proposedAt: clock.now(),
      decidedBy: null,
      decidedAt: null,
      agreed: null,
    })
    .execute()
  return id
}

/** An application with which a contributor is asked to help. */
export async function askHelp(place: Place): Promise<{ requestId: string; help: number }> {
  const { id } = await registered(place)
  const accountId = place.world.organizations[place.organization].people.contributor.id
  await right(
    office(place).call(requestsContract.actOnRequest, {
      params: { requestId: id },
      body: {
        seen: 2,
        doing: {
          act: 'ask-help',
          accountId,
          question: '这份规划是否可以公开？',
          dueOn: '2026-03-06',
        },
      },
    }),
  )
  return { requestId: id, help: 3 }
}

/** A batch of one application, as the template has it. */
export async function batchSheet(
  changes: readonly string[][] = [[]],
): Promise<Uint8Array<ArrayBuffer>> {
  const right = [
    '当面提交',
    '2026-03-02',
    '',
    '',
    '自然人',
    APPLICATION.name,
    APPLICATION.certificate,
    APPLICATION.phone,
    '',
    '',
    APPLICATION.wanted,
    '电子文本',
    '在本网站凭查询码查看',
  ]
  const titles = [
    '提交方式',
    '到达日期',
    '本机关确认日期',
    '申请人确认日期',
    '申请人类别',
    '姓名或者名称',
    '证件号码',
    '联系电话',
    '电子邮箱',
    '通信地址',
    '所需政府信息',
    '信息的形式',
    '获取方式',
  ]
  return new Uint8Array(
    await xlsxFile({
      name: '申请登记',
      columns: titles.map((title) => ({ title, width: 18 })),
      rows: changes.map((row) => right.map((cell, index) => row[index] ?? cell)),
    }),
  )
}

/** What the office of organisation A does with its applications, and what it then reads. */
export function officeOf(world: World) {
  const staff = () => world.as('disclosure-reviewer', 'A')
  async function read(requestId: string) {
    return (await staff().call(requestsContract.readRequest, { params: { requestId } })).body
  }
  async function act(requestId: string, doing: Doing, as = staff()) {
    const { version } = (await read(requestId)) as { version: number }
    return as.call(requestsContract.actOnRequest, {
      params: { requestId },
      body: { seen: version, doing },
    })
  }
  return {
    staff,
    head: () => world.as('issuer', 'A'),
    read,
    act,
    /** An act that has to succeed. */
    async done(requestId: string, doing: Doing, as = staff()): Promise<void> {
      await right(act(requestId, doing, as))
    },
  }
}
