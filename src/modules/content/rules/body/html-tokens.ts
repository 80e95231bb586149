import { type Token, Tokenizer, TokenizerMode } from 'parse5'

export type HtmlHandler = {
  /** `attributes` holds the first value of each name, names in lower case. */
  onStart(tag: string, attributes: Map<string, string>): void
  onEnd(tag: string): void
  onText(text: string): void
  /** A tag carried more attributes than any honest page has; the rest were left out. */
  onOversizedTag(): void
}

/** The tokenizer looks each new attribute up in a list, so a tag with 100,000 would take hours. */
const MAX_ATTRIBUTES = 64
/**
 * UTF-16 units fed at a time. Small bounds how many attributes gather between two looks; large spares
 * copying, for the tokenizer joins what it holds of an unfinished token with every chunk.
 */
const CHUNK = 8192

const RAW_TEXT = new Set(['style', 'xmp', 'iframe', 'noembed', 'noframes'])
const ESCAPABLE_RAW_TEXT = new Set(['textarea', 'title'])

/**
 * Reads HTML as the standard's tokenizer does, in time linear in its length whatever it holds.
 * The standard's tree builder is not used: nested formatting makes it quadratic, and our tree is simpler.
 */
export function readHtml(html: string, handler: HtmlHandler): void {
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag(token: Token.TagToken) {
        switchMode(tokenizer, token.tagName)
        const attributes = new Map<string, string>()
        for (const { name, value } of token.attrs) attributes.set(name, value)
        handler.onStart(token.tagName, attributes)
      },
      onEndTag: (token: Token.TagToken) => handler.onEnd(token.tagName),
      onCharacter: (token: Token.CharacterToken) => handler.onText(token.chars),
      onWhitespaceCharacter: (token: Token.CharacterToken) => handler.onText(token.chars),
      onNullCharacter() {},
      onComment() {},
      onDoctype() {},
      onEof() {},
    },
  )
  // The half-read tag is protected in the type, yet it is the only place where the limit can be kept.
  const inside = tokenizer as unknown as { currentToken: Partial<Token.TagToken> | null }
  for (let at = 0; at < html.length; at += CHUNK) {
    tokenizer.write(html.slice(at, at + CHUNK), false)
    const attributes = inside.currentToken?.attrs
    if (attributes && attributes.length > MAX_ATTRIBUTES) {
      attributes.length = MAX_ATTRIBUTES
      handler.onOversizedTag()
    }
  }
  tokenizer.write('', true)
}

function switchMode(tokenizer: Tokenizer, tag: string): void {
  if (tag === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA
  else if (tag === 'plaintext') tokenizer.state = TokenizerMode.PLAINTEXT
  else if (RAW_TEXT.has(tag)) tokenizer.state = TokenizerMode.RAWTEXT
  else if (ESCAPABLE_RAW_TEXT.has(tag)) tokenizer.state = TokenizerMode.RCDATA
  else return
  tokenizer.lastStartTagName = tag
}
