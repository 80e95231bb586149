import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { ApiError, call } from '../../../workbench/call.ts'
import { useSay } from '../../../workbench/session.tsx'
import { sitesContract } from '../contract.ts'
import { homeWords } from './home-strings.ts'

type Wish = z.output<typeof sitesContract.previewHome.body>

/** How wide the screen is that the frame stands for, in CSS pixels. */
const SCREENS = { desktop: 1280, phone: 390 } as const
/** Typing is not to be answered letter by letter. */
const PAUSE_MILLISECONDS = 400

/** The front page as it would be, drawn by the server, scaled to the room there is. */
export function HomePreview({ siteId, wish }: { siteId: string; wish: Wish }) {
  const say = useSay(homeWords)
  const [screen, setScreen] = useState<keyof typeof SCREENS>('desktop')
  const settled = useSettled(JSON.stringify(wish))
  const query = useQuery({
    queryKey: ['home-preview', siteId, settled],
    queryFn: () =>
      call(sitesContract.previewHome, {
        params: { siteId },
        body: JSON.parse(settled) as Wish,
      }),
    placeholderData: keepPreviousData,
    retry: false,
    refetchOnWindowFocus: false,
    gcTime: 0,
  })
  const stands = query.error instanceof ApiError && query.error.issues.length > 0
  return (
    <section className="home-preview" aria-label={say('preview')}>
      <div className="group-head">
        <h2>{say('preview')}</h2>
        <span className="quiet" role="status">
          {query.isFetching ? say('preview.waiting') : ''}
        </span>
        <Segmented
          aria-label={say('preview.size')}
          value={screen}
          onChange={setScreen}
          options={[
            { value: 'desktop', label: say('preview.desktop') },
            { value: 'phone', label: say('preview.phone') },
          ]}
        />
      </div>
      {stands && <Alert type="warning" showIcon title={say('preview.stands')} />}
      <Scaled width={SCREENS[screen]} title={say('preview')} html={query.data?.html ?? ''} />
    </section>
  )
}

/** The value once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** A frame as wide as a screen, drawn smaller where there is less room. Nothing in it runs. */
function Scaled({ width, title, html }: { width: number; title: string; html: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null)
  useEffect(() => {
    const box = place.current
    if (!box) return
    const observer = new ResizeObserver(() =>
      setRoom({ width: box.clientWidth, height: box.clientHeight }),
    )
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  const scale = room ? Math.min(1, room.width / width) : 1
  return (
    <div ref={place} className={scale === 1 ? 'home-frame home-frame-phone' : 'home-frame'}>
      {room && (
        <iframe
          title={title}
          sandbox=""
          srcDoc={html}
          style={{ width, height: room.height / scale, transform: `scale(${scale})` }}
        />
      )}
    </div>
  )
}
