/** A report as a file to keep, under its own name. */
export function fileAnswer(bytes: Uint8Array, name: string, mime: string): Response {
  const kind = name.split('.').at(-1)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mime,
      'content-disposition': `attachment; filename="annual-report.${kind}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
