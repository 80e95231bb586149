import { type ReactNode, useEffect, useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import { strings } from './strings.ts'
import './review.css'

/**
 * On a narrow screen the decision stands far below the text: its buttons stay in reach at the lower
 * edge until the decision itself is in sight. On a wide screen it stands beside the text, and the style
 * sheet leaves the bar out.
 */
export function DecisionBar(props: { panelId: string; children: ReactNode }) {
  const say = useSay(strings)
  const [inSight, setInSight] = useState(false)
  useEffect(() => {
    const panel = document.getElementById(props.panelId)
    if (!panel) return
    const watch = new IntersectionObserver(
      ([entry]) => setInSight(entry?.isIntersecting ?? false),
      {
        // The lower edge, where the bar itself would cover the panel, does not count as in sight.
        rootMargin: '0px 0px -72px 0px',
      },
    )
    watch.observe(panel)
    return () => watch.disconnect()
  }, [props.panelId])
  if (inSight || !props.children) return null
  return (
    <section className="decision-bar" aria-label={say('bar.label')}>
      {props.children}
    </section>
  )
}
