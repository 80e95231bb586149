import { addCopying } from './copy.ts'
import { keepDrafts } from './drafts.ts'
import { confirmLeaving } from './leave.ts'
import { addListening } from './listen.ts'
import { addPrinting } from './print.ts'
import { addTextSize } from './text-size.ts'

// Every page is whole without this: it only adds what a browser alone can do.
const tools = document.querySelector<HTMLElement>('.tools')
addTextSize(tools)
if (tools) {
  addListening(tools)
  addPrinting(tools)
}
addCopying()
confirmLeaving()
keepDrafts()
