import type { Instant, LocalDate } from '../../../kernel/days.ts'
import type { Printed } from '../../../kernel/printed.ts'
import type { Recorder } from '../../../platform/command.ts'
import type { Actor, Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { printedFile } from '../../../platform/printed-file.ts'
import { storeFile } from '../files.ts'
import { bodyFromPrinted } from '../rules/body/from-printed.ts'
import { type Attachment, emptyMetadata } from '../rules/document.ts'
import { insertPublication } from './draft.ts'

/** A report as Word and PDF files, stored to be attached to its publication. */
export async function storePrinted(context: Context, printed: Printed): Promise<Attachment[]> {
  const attachments: Attachment[] = []
  for (const kind of ['docx', 'pdf'] as const) {
    const bytes = await printedFile(printed, kind)
    // A command of its own: the key of the request belongs to the draft.
    const { id, ...file } = await storeFile(
      { ...context, idempotencyKey: undefined },
      { name: `${printed.title}.${kind}` },
      bytes,
    )
    attachments.push({ fileId: id, url: null, ...file })
  }
  return attachments
}

/** Makes the draft of what is printed, in a column: its page, with its files; tells the ledger. */
export async function draftPrinted(
  tx: Tx,
  record: Recorder,
  printed: Printed,
  input: {
    kind: string
    siteId: string
    columnId: string
    organization: { id: string; name: string }
    /** `{title}` stands for the title. */
    summary: string
    attachments: Attachment[]
    by: Pick<Actor, 'id' | 'unitId'>
    today: LocalDate
    now: Instant
  },
): Promise<{ publicationId: string }> {
  const { kind, siteId, columnId, organization, by } = input
  const { publicationId, hash } = await insertPublication(tx, {
    siteId,
    organizationId: organization.id,
    unitId: by.unitId,
    columnId,
    kind,
    locale: 'zh-CN',
    createdBy: by.id,
    now: input.now,
    draft: {
      title: printed.title,
      body: bodyFromPrinted(printed),
      metadata: {
        ...emptyMetadata(),
        issuer: organization.name,
        source: organization.name,
        formedOn: input.today,
        summary: input.summary.replace('{title}', () => printed.title),
      },
      attachments: input.attachments,
      relations: [],
      columnId,
      path: null,
    },
  })
  record({
    kind: 'publication.created',
    subjectKind: 'publication',
    subjectId: publicationId,
    organizationId: organization.id,
    payload: { kind, columnId, revisionHash: hash },
  })
  return { publicationId }
}
