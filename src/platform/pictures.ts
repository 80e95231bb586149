import sharp from 'sharp'

/** Pixels of a picture that is opened at all: a small file can unfold to gigabytes. */
const MAX_PIXELS = 100_000_000
const QUALITY = 88

/** Types that are made anew; a moving GIF stays as it is. */
export function isRemade(mime: string): boolean {
  return /^image\/(png|jpeg|webp)$/.test(mime)
}

/**
 * The picture made anew: upright, without anything about camera, place or person, and where `maxEdge`
 * (pixels) is given no longer than that on either side. Null where it cannot be read.
 */
export async function remakePicture(
  bytes: Uint8Array,
  mime: string,
  options: { maxEdge?: number | undefined } = {},
): Promise<Uint8Array | null> {
  try {
    const picture = sharp(bytes, {
      limitInputPixels: MAX_PIXELS,
      animated: mime === 'image/webp',
    }).autoOrient()
    const edge = options.maxEdge
    const sized = edge
      ? picture.resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
      : picture
    const made =
      mime === 'image/jpeg'
        ? sized.jpeg({ quality: QUALITY, mozjpeg: true })
        : mime === 'image/webp'
          ? sized.webp({ quality: QUALITY })
          : sized.png({ compressionLevel: 9 })
    return new Uint8Array(await made.toBuffer())
  } catch {
    return null
  }
}
