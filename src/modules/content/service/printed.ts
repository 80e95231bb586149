import type { Printed } from '../../../kernel/printed.ts'
import type { Context } from '../../../platform/context.ts'
import { printedFile } from '../../../platform/printed-file.ts'
import { storeFile } from '../files.ts'
import type { Attachment } from '../rules/document.ts'

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
