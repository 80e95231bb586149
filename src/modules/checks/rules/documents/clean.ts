import { readArchive } from './archive.ts'
import { cleanDocx } from './clean-docx.ts'
import { cleanPdf } from './clean-pdf.ts'
import { cleanXlsx } from './clean-xlsx.ts'
import { UnreadableDocument } from './findings.ts'
import { documentKind } from './kinds.ts'

/**
 * A clean copy of an office file or PDF; null where none can be made. A picture is made anew
 * elsewhere. Throws nothing: what cannot be read has no clean copy.
 */
export function cleanDocument(bytes: Uint8Array, mime: string): Uint8Array | null {
  try {
    switch (documentKind(mime)) {
      case 'docx':
        return cleanDocx(readArchive(bytes)).bytes
      case 'xlsx':
        return cleanXlsx(readArchive(bytes)).bytes
      case 'pdf':
        return cleanPdf(bytes) ?? null
      default:
        return null
    }
  } catch (error) {
    if (error instanceof UnreadableDocument) return null
    throw error
  }
}
