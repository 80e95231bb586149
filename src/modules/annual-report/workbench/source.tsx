import { useSay } from '../../../workbench/session.tsx'
import { strings } from './strings.ts'

/** The document an entered figure was taken from, and the way to it where it has an address. */
export function Source({ figure }: { figure: { source: string; href: string | null } }) {
  const say = useSay(strings)
  return (
    <span className="quiet report-source">
      {say('source')}
      {figure.href ? (
        <a href={figure.href} target="_blank" rel="noreferrer">
          {figure.source}
        </a>
      ) : (
        figure.source
      )}
    </span>
  )
}
