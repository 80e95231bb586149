/** A text without what PostgreSQL cannot hold, U+0000 and lone surrogates, which means nothing anywhere. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}

/** The same of every text in a value, such as what was read out of a file. */
export function storable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, each) =>
    typeof each === 'string' ? storableText(each) : each,
  ) as T
}
