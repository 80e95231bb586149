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

/**
 * Ant Design gives the focus back where an overlay is closed, not where it is taken away; ours are
 * taken away, so that they begin anew each time. Where what opened it is gone too, the heading of the
 * screen takes the focus.
 */
function useWayBack(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // After the overlay has left the page, and whoever closed it has said where to go on.
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body
        if (!lost) return
        const usable = opener instanceof HTMLElement && opener.isConnected && opener.offsetParent
        const goOn = usable ? opener : document.querySelector<HTMLElement>('#main h1')
        goOn?.focus({ preventScroll: true })
      })
    },
    [opener],
  )
}
