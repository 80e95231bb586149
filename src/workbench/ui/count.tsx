/** How many there are. Red says only that something is overdue: a number by itself is no alarm. */
export function Count({ of, late = false }: { of: number; late?: boolean }) {
  if (of === 0) return null
  return <span className={late ? 'count count-late' : 'count'}>{of}</span>
}
