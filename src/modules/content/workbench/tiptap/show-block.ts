import { fieldId } from '../../../../workbench/ui/form.tsx'

/** Scrolls the editor to a block of the body and lets it light up; the document itself is untouched. */
export function showBlock(block: number): void {
  const element = document.getElementById(fieldId('body'))?.children[block]
  element?.scrollIntoView({ block: 'center' })
  element?.animate([{ backgroundColor: '#fff1c2' }, { backgroundColor: 'transparent' }], 2500)
}
