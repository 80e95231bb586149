import { expect, test } from 'vitest'
import { type Block, emptyMetadata } from './document.ts'
import { filesOf, withFilesInPlace } from './files.ts'

const image = (fileId: string | null): Block => ({
  type: 'image',
  attrs: { fileId, src: fileId ? '' : 'https://a.example/p.png', alt: '图' },
})
const attachment = (fileId: string | null, hash: string | null) => ({
  fileId,
  url: fileId ? null : 'https://a.example/a.pdf',
  name: '附件',
  size: 1,
  mime: 'application/pdf',
  hash,
})
const text = (picture: string, file: string, hash: string) => ({
  body: {
    type: 'doc' as const,
    content: [
      image(picture),
      image(null),
      { type: 'blockquote' as const, content: [image(picture)] },
      {
        type: 'bulletList' as const,
        content: [{ type: 'listItem' as const, content: [image(picture)] }],
      },
      {
        type: 'table' as const,
        content: [
          {
            type: 'tableRow' as const,
            content: [{ type: 'tableCell' as const, content: [image(picture)] }],
          },
        ],
      },
    ],
  },
  attachments: [attachment(file, hash), attachment(null, null)],
  metadata: { ...emptyMetadata(), imageFileId: picture },
})
const standing = (id: string) => ({ id, size: 1, mime: 'application/pdf', hash: `${id}-hash` })

test('every place where a text shows a stored file is found', () => {
  expect(filesOf(text('p', 'f', 'f-hash'))).toEqual(['f', 'p', 'p', 'p', 'p', 'p'])
})

test('what was replaced is shown as what stands there now, everywhere', () => {
  const now = new Map([
    ['p', standing('q')],
    ['f', standing('g')],
  ])
  expect(withFilesInPlace(text('p', 'f', 'f-hash'), now)).toEqual(text('q', 'g', 'g-hash'))
})

test('what was not replaced stays', () => {
  const same = text('p', 'f', 'f-hash')
  expect(withFilesInPlace(same, new Map([['x', standing('y')]]))).toEqual(same)
})
