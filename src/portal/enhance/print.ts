import { button, say } from './page.ts'

export function addPrinting(tools: HTMLElement): void {
  tools.append(button(say('print'), () => window.print()))
}
