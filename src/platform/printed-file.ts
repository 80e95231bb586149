import type { Printed } from '../kernel/printed.ts'

const MIMES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const
export type PrintedKind = keyof typeof MIMES

/** A report as a file. The libraries that write them take a start a while to load. */
export async function printedFile(printed: Printed, kind: PrintedKind): Promise<Buffer> {
  if (kind === 'docx') return (await import('./printed-docx.ts')).printedDocx(printed)
  return (await import('./printed-pdf.ts')).printedPdf(printed)
}

/** A report as a file to keep, under its own title; `plain` names it for a client that knows no Han. */
export async function printedAnswer(
  printed: Printed,
  plain: string,
  kind: PrintedKind,
): Promise<Response> {
  const bytes = await printedFile(printed, kind)
  const name = encodeURIComponent(`${printed.title}.${kind}`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': MIMES[kind],
      'content-disposition': `attachment; filename="${plain}.${kind}"; filename*=UTF-8''${name}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
