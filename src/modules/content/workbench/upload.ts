import { type Answer, upload } from '../../../workbench/call.ts'
import { contentContract } from '../contract.ts'

export const IMAGE_TYPES = 'image/jpeg,image/png,image/gif,image/webp'

/** Stores a file privately; `onProgress` gets a fraction of 1. Throws `ApiError` with the server's words. */
export function uploadFile(
  file: File,
  onProgress: (fraction: number) => void,
  organizationId?: string,
): Promise<Answer<typeof contentContract.uploadFile>> {
  return upload(
    contentContract.uploadFile,
    { query: { name: file.name, ...(organizationId ? { organizationId } : {}) }, body: file },
    onProgress,
  )
}
