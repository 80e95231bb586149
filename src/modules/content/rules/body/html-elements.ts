import type { Mark } from '../document.ts'
import type { ContainerKind } from './tree-builder.ts'

/** Elements that become a node holding others. */
export const CONTAINER_OF = new Map<string, ContainerKind>(
  Object.entries({
    blockquote: 'blockquote',
    ul: 'bulletList',
    menu: 'bulletList',
    ol: 'orderedList',
    li: 'listItem',
    table: 'table',
    tr: 'tableRow',
    td: 'tableCell',
    th: 'tableHeader',
  } as const),
)

/** Elements that are formatting, and the mark each leaves. */
export const MARK_OF = new Map<string, Exclude<Mark['type'], 'link'>>(
  Object.entries({
    b: 'bold',
    strong: 'bold',
    i: 'italic',
    em: 'italic',
    cite: 'italic',
    dfn: 'italic',
    u: 'underline',
    ins: 'underline',
    s: 'strike',
    strike: 'strike',
    del: 'strike',
    sup: 'superscript',
    sub: 'subscript',
  } as const),
)

export const HEADING_LEVEL = new Map<string, 2 | 3 | 4>(
  Object.entries({
    h1: 2,
    h2: 2,
    h3: 3,
    h4: 4,
    h5: 4,
    h6: 4,
  } as const),
)

/** Elements that go with everything inside them. The value is the code shown to people. */
export const DROPPED_WHOLE = new Map<string, DroppedCode>(
  Object.entries({
    script: 'script',
    style: 'style-sheet',
    iframe: 'frame',
    frame: 'frame',
    noframes: 'frame',
    object: 'plug-in',
    embed: 'plug-in',
    applet: 'plug-in',
    noembed: 'plug-in',
    video: 'media',
    audio: 'media',
    canvas: 'drawing',
    svg: 'drawing',
    math: 'drawing',
    button: 'form-control',
    input: 'form-control',
    select: 'form-control',
    datalist: 'form-control',
    textarea: 'form-control',
    template: 'hidden',
    noscript: 'hidden',
    title: 'hidden',
  } as const),
)

/** Elements that begin and end a line of their own but leave no node. */
export const PLAIN_BLOCKS = new Set(
  `address article aside body caption center dd details dialog dir div dl dt fieldset figcaption
  figure footer form header hgroup html legend main nav optgroup option p pre search section
  summary`.split(/\s+/),
)

export const VOID_ELEMENTS = new Set(
  `area base basefont bgsound br col embed frame hr img input keygen link meta param source track
  wbr`.split(/\s+/),
)

/** Elements known to HTML that are unwrapped in silence: only their look is lost. `o:p` is Word's mark at the end of every line. */
export const PLAIN_INLINE = new Set(
  `a abbr acronym area b base basefont bdi bdo bgsound big blink cite code col colgroup data del
  dfn em font head i ins kbd label link map mark marquee meta nobr output picture q rp rt ruby s samp
  small source span strike strong sub sup tbody tfoot thead time track tt u var wbr o:p`.split(
    /\s+/,
  ),
)

export type DroppedCode =
  | 'script'
  | 'style-sheet'
  | 'frame'
  | 'plug-in'
  | 'media'
  | 'drawing'
  | 'form-control'
  | 'hidden'
  | 'event-handler'
  | 'script-link'
  | 'other-link'
  | 'image'
  | 'embedded-image'
  | 'local-image'
  | 'file-icon'
  | 'image-link'
  | 'unknown-element'
  | 'formatting'
  | 'too-deep'
  | 'oversized-tag'
  | 'too-long'
