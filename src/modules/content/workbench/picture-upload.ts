import { App } from 'antd'
import { useCallback } from 'react'
import { type Answer, upload } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { contentContract } from '../contract.ts'
import { pictureWords } from './document-strings.ts'

type Stored = Answer<typeof contentContract.uploadFile>

/** Pixels on the longer side that no page needs more of. */
export const PAGE_EDGE = 1920

/** Uploads a picture for a page: without metadata, and where it is large, smaller if the person agrees. */
export function usePictureUpload(): (file: File, organizationId?: string) => Promise<Stored> {
  const say = useSay(pictureWords)
  const { modal } = App.useApp()
  return useCallback(
    async (file, organizationId) => {
      const size = await sizeOf(file)
      const large = size !== null && Math.max(size.width, size.height) > PAGE_EDGE
      const shrink =
        large &&
        (await modal.confirm({
          title: say('largeTitle'),
          content: say('large', { ...size, edge: PAGE_EDGE }),
          okText: say('shrink'),
          cancelText: say('keep'),
        }))
      return upload(
        contentContract.uploadFile,
        {
          query: {
            name: file.name,
            purpose: 'picture',
            ...(shrink ? { maxEdge: PAGE_EDGE } : {}),
            ...(organizationId ? { organizationId } : {}),
          },
          body: file,
        },
        () => {},
      )
    },
    [modal, say],
  )
}

async function sizeOf(file: File): Promise<{ width: number; height: number } | null> {
  try {
    const bitmap = await createImageBitmap(file)
    const { width, height } = bitmap
    bitmap.close()
    return { width, height }
  } catch {
    // What the browser cannot read, the server will refuse in words.
    return null
  }
}
