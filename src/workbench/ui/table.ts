/**
 * The `ref` of a table without controls of its own: where it is wider than the screen it scrolls, and
 * whoever has no mouse must be able to reach it (WCAG 2.1.1).
 */
export function scrollsByKeyboard(table: { nativeElement: HTMLElement } | null): void {
  table?.nativeElement.querySelector('.ant-table-content')?.setAttribute('tabindex', '0')
}

/** The pages of a table whose rows come from the server a page at a time. */
export function pagesOf(
  page: number,
  pageSize: number,
  total: number,
  goTo: (page: number) => void,
) {
  return { current: page, pageSize, total, onChange: goTo, hideOnSinglePage: true }
}
