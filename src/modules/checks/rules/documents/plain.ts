/** Text of a plain file: UTF-8, else the Chinese national encoding, which most spreadsheets here export. */
export function decodePlain(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
