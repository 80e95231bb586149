/** Kinds of file by the type they are stored under. */
export type DocumentKind = 'docx' | 'xlsx' | 'pdf' | 'image' | 'plain' | 'media' | 'other'

export function documentKind(mime: string): DocumentKind {
  if (mime.endsWith('wordprocessingml.document')) return 'docx'
  if (mime.endsWith('spreadsheetml.sheet')) return 'xlsx'
  if (mime === 'application/pdf') return 'pdf'
  if (mime.startsWith('image/')) return 'image'
  if (mime.startsWith('text/')) return 'plain'
  return /^(video|audio)\//.test(mime) ? 'media' : 'other'
}

/** Kinds a page can show what they say of. */
export function hasPreview(mime: string): boolean {
  return ['docx', 'xlsx', 'pdf'].includes(documentKind(mime))
}

/** Kinds a clean copy can be tried of. */
export function isCleanable(mime: string): boolean {
  return ['docx', 'xlsx', 'pdf', 'image'].includes(documentKind(mime))
}
