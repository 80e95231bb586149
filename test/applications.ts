import { submitRequest } from '../src/modules/requests/index.ts'
import type { Application } from '../src/modules/requests/rules/application.ts'
import { newToken } from '../src/platform/ids.ts'
import type { Place } from './objects.ts'

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
