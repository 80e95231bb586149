import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { requireActor } from '../../platform/context.ts'
import type { Api } from '../../platform/http.ts'
import { contentContract } from '../content/contract.ts'
import { reviewContract } from './contract.ts'
import { listComments } from './queries/comments.ts'
import { readDesk } from './queries/desk.ts'
import { listIgnores } from './queries/ignores.ts'
import { checkLinkTargets } from './queries/link-targets.ts'
import { previewRoute } from './queries/route-preview.ts'
import { checkPublication, listRoutes } from './queries/routes.ts'
import { readTask } from './queries/task.ts'
import { readTrail } from './queries/trail.ts'
import { createRoute, updateRoute } from './route-service.ts'
import { signBatch } from './service/batch.ts'
import { addComment, resolveComment } from './service/comments.ts'
import { returnTask, signTask } from './service/decide.ts'
import { ignoreFinding, takeBackIgnore } from './service/ignores.ts'
import { recallFromReview, submitForReview } from './service/submit.ts'
import { delegateTask, overrideFinding, takeOverTask } from './service/tasks.ts'

export function bindReview(api: Api): void {
  const { bind } = api
  bind(reviewContract.readDesk, (context) => readDesk(context))
  bind(reviewContract.readNotice, async (context, { params }) => {
    const read = await context.db
      .updateTable('notices')
      .set({ readAt: context.clock.now() })
      .where('id', '=', params.noticeId)
      .where('accountId', '=', requireActor(context).id)
      .executeTakeFirst()
    if (read.numUpdatedRows === 0n) throw refuse(commonRefusals, 'not-found')
    return { ok: true as const }
  })
  bind(reviewContract.submitForReview, (context, { params, body }) =>
    submitForReview(context, params.publicationId, body),
  )
  bind(reviewContract.previewRoute, (context, { params }) =>
    previewRoute(context, params.publicationId),
  )
  bind(reviewContract.recallFromReview, (context, { params, body }) =>
    recallFromReview(context, params.publicationId, body.reason),
  )
  bind(reviewContract.readTrail, (context, { params }) => readTrail(context, params.publicationId))
  bind(reviewContract.exportApproval, async (context, { params }) => {
    // The library that writes Word files takes a start a while to load.
    const { exportApproval } = await import('./queries/approval-docx.ts')
    return exportApproval(context, params.publicationId)
  })
  bind(reviewContract.readTask, (context, { params }) => readTask(context, params.taskId))
  bind(reviewContract.signTask, (context, { params, body }) =>
    signTask(context, params.taskId, body),
  )
  bind(reviewContract.signBatch, (context, { body }) => signBatch(context, body))
  bind(reviewContract.returnTask, (context, { params, body }) =>
    returnTask(context, params.taskId, body),
  )
  bind(reviewContract.takeOverTask, (context, { params }) => takeOverTask(context, params.taskId))
  bind(reviewContract.delegateTask, (context, { params, body }) =>
    delegateTask(context, params.taskId, body),
  )
  bind(reviewContract.overrideFinding, (context, { params, body }) =>
    overrideFinding(context, params.publicationId, body),
  )
  bind(reviewContract.checkLinkTargets, (context, { params, body }) =>
    checkLinkTargets(context, params.publicationId, body.hrefs),
  )
  bind(reviewContract.listIgnores, (context, { params }) =>
    listIgnores(context, params.publicationId),
  )
  bind(reviewContract.ignoreFinding, (context, { params, body }) =>
    ignoreFinding(context, params.publicationId, body),
  )
  bind(reviewContract.takeBackIgnore, (context, { params }) =>
    takeBackIgnore(context, params.ignoreId),
  )
  bind(reviewContract.listComments, (context, { params }) =>
    listComments(context, params.publicationId),
  )
  bind(reviewContract.addComment, (context, { params, body }) =>
    addComment(context, params.publicationId, body),
  )
  bind(reviewContract.resolveComment, (context, { params }) =>
    resolveComment(context, params.commentId),
  )
  bind(reviewContract.listRoutes, (context, { params }) =>
    listRoutes(context, params.organizationId),
  )
  bind(reviewContract.createRoute, (context, { params, body }) =>
    createRoute(context, params.organizationId, body),
  )
  bind(reviewContract.updateRoute, (context, { params, body }) =>
    updateRoute(context, params.routeId, body),
  )
  bind(contentContract.checkPublication, (context, { params }) =>
    checkPublication(context, params.publicationId),
  )
}
