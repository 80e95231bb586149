import { Drawer as AntDrawer, Modal as AntModal, type DrawerProps, type ModalProps } from 'antd'
import { useEffect, useState } from 'react'

/**
 * A drawer that stands only while it is open. Whoever closes it goes on where they opened it, also by
 * keyboard.
 */
export function Drawer(props: DrawerProps) {
  useWayBack()
  return <AntDrawer {...props} />
}

/** A dialog that stands only while it is open; the focus goes back as from `Drawer`. */
export function Modal(props: ModalProps) {
  useWayBack()
  return <AntModal {...props} />
}

const OVERLAYS = '.ant-drawer, .ant-modal-root'
/** What was used last outside of every overlay: where one overlay makes room for another, the way leads there. */
let outside: Element | null = null

/**
 * Ant Design gives the focus back where an overlay is closed, not where it is taken away; ours are
 * taken away, so that they begin anew each time. Where what opened it is gone too, the heading of the
 * screen takes the focus.
 */
function useWayBack(): void {
  const [opener] = useState(() => {
    const active = document.activeElement
    if (active && !active.closest(OVERLAYS)) outside = active
    return active
  })
  useEffect(
    () => () => {
      // After the overlay has left the page, and whoever closed it has said where to go on.
      setTimeout(() => {
        const { activeElement } = document
        if (activeElement !== null && activeElement !== document.body) return
        const heading = document.querySelector('#main h1')
        const goOn = [opener, outside, heading].find(isThere)
        goOn?.focus({ preventScroll: true })
      })
    },
    [opener],
  )
}

function isThere(element: Element | null): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element !== document.body &&
    element.isConnected &&
    element.offsetParent !== null
  )
}
