/** Where a stored file is shown to staff, published or not. */
export function fileHref(fileId: string): string {
  return `/api/v1/files/${fileId}`
}
