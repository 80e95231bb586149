import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { requireActor } from '../../platform/context.ts'
import type { Api } from '../../platform/http.ts'
import { isRemade } from '../../platform/pictures.ts'
import { maySeeOrganization } from '../accounts/rules.ts'
import { contentContract } from './contract.ts'
import { convertHtml } from './convert.ts'
import { fileResponse, smallPicture, storeFile } from './files.ts'
import { diffOfRevisions, listPublications, listRelationTargets, listRevisions } from './queries.ts'
import { createPublication } from './service/create.ts'
import { makeCleanCopy, readFileScan } from './service/documents.ts'
import { beginEdition, discardEdition } from './service/editions.ts'
import { followChinese, makeEnglish } from './service/english.ts'
import { convertDocx } from './service/import-docx.ts'
import { releaseEditLock, takeEditLock } from './service/lock.ts'
import { savePublication } from './service/save.ts'

export function bindContent(api: Api): void {
  const { bind } = api
  bind(contentContract.listPublications, (context, { query }) => listPublications(context, query))
  bind(contentContract.createPublication, (context, { body }) => createPublication(context, body))
  bind(contentContract.savePublication, (context, { params, body }) =>
    savePublication(context, params.publicationId, body),
  )
  bind(contentContract.beginEdition, (context, { params }) =>
    beginEdition(context, params.publicationId),
  )
  bind(contentContract.makeEnglish, (context, { params, body }) =>
    makeEnglish(context, params.publicationId, body),
  )
  bind(contentContract.followChinese, (context, { params }) =>
    followChinese(context, params.publicationId),
  )
  bind(contentContract.discardEdition, (context, { params }) =>
    discardEdition(context, params.publicationId),
  )
  bind(contentContract.takeEditLock, (context, { params, body }) =>
    takeEditLock(context, params.publicationId, body.takeOver),
  )
  bind(contentContract.releaseEditLock, (context, { params }) =>
    releaseEditLock(context, params.publicationId),
  )
  bind(contentContract.listRevisions, (context, { params }) =>
    listRevisions(context, params.publicationId),
  )
  bind(contentContract.diffRevisions, (context, { params, query }) =>
    diffOfRevisions(context, params.publicationId, query.from, query.to),
  )
  bind(contentContract.listRelationTargets, (context, { query }) =>
    listRelationTargets(context, query.text, query.kind),
  )
  bind(contentContract.convertHtml, async (context, { body }) =>
    convertHtml(body.html, body.baseUrl, context.locale),
  )
  bind(
    contentContract.convertDocx,
    (context, { query, body }) => convertDocx(context, query, body),
    {
      perMinute: 30,
    },
  )
  bind(contentContract.uploadFile, (context, { query, body }) => storeFile(context, query, body), {
    perMinute: 120,
  })
  bind(contentContract.readFileScan, (context, { params }) => readFileScan(context, params.fileId))
  bind(contentContract.cleanFile, (context, { params }) => makeCleanCopy(context, params.fileId), {
    perMinute: 30,
  })
  bind(contentContract.readFile, async (context, { params, query }) => {
    const file = await context.db
      .selectFrom('files')
      .selectAll()
      .where('id', '=', params.fileId)
      .executeTakeFirst()
    if (!file || !maySeeOrganization(requireActor(context), file.organizationId))
      throw refuse(commonRefusals, 'not-found')
    return query.small && isRemade(file.mime)
      ? smallPicture(context.files, file)
      : fileResponse(context.files, file, { shared: false })
  })
}
