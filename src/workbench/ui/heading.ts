import { useRouterState } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'
import { useSay } from '../session.tsx'
import { shellWords } from '../strings.ts'

/** The screen whose heading has been shown; none before the first. */
let shown: string | undefined

/**
 * For the heading of a screen: it names the window, and takes the focus when somebody comes from
 * another screen, so that a screen reader says where they are and Tab goes on from there. Changing a
 * filter of the same screen moves nothing.
 */
export function useHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const say = useSay(shellWords)
  const here = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  useEffect(() => {
    document.title = [heading.current?.textContent, say('product')].filter(Boolean).join(' · ')
  })
  useEffect(() => {
    if (here === undefined) return
    const isNew = shown !== undefined && shown !== here
    shown = here
    if (isNew && !isTyping()) heading.current?.focus({ preventScroll: true })
  }, [here])
  return heading
}

/** Somebody who has begun to type on the new screen is left there. */
function isTyping(): boolean {
  const element = document.activeElement
  return element?.matches('#main input, #main textarea, #main [contenteditable]') ?? false
}
