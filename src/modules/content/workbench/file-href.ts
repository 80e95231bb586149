/** Where a stored file is shown to staff, published or not. */
export function fileHref(fileId: string): string {
  return `/api/v1/files/${fileId}`
}

/** A stored picture small, for lists. */
export function smallHref(fileId: string): string {
  return `${fileHref(fileId)}?small=true`
}
