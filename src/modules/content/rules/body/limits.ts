/** Levels of nodes in a body: the document is level 1, a paragraph 2, its text 3; a table takes three. */
export const MAX_BODY_DEPTH = 40
/** Nodes and marks in a body. A long law has some 5,000. */
export const MAX_BODY_NODES = 300_000
/** UTF-16 units of all texts and attributes together. */
export const MAX_BODY_LENGTH = 8_000_000
/** Columns or rows one cell may span; the limit browsers keep for columns. */
export const MAX_SPAN = 1000
