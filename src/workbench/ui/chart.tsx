import './chart.css'

/** A chart drawn by the server from its own figures (`portal/ui/chart.ts`); every word in it is escaped there. */
export function Chart({ svg }: { svg: string }) {
  if (svg === '') return null
  return <div className="drawn" dangerouslySetInnerHTML={{ __html: svg }} />
}
