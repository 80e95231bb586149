/** The table of characters, of which the package says no types. */
declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified` pairs, parted by bars. */
  const pairs: string
  // biome-ignore lint/style/noDefaultExport: the package exports it so.
  export default pairs
}
