import { type PointerEvent, useState } from 'react'
import { useSay } from '../../../workbench/session.tsx'
import type { PageMark, Rectangle } from '../rules/marks.ts'
import { strings } from './strings.ts'

/** The drawing's own units across and down a page, whatever its shape. */
const UNITS = 1000
/** A box smaller than this was a click. */
const SMALLEST = 0.004

/** One page with its boxes; a new one is drawn with mouse or pen, a finger scrolls. */
export function Page(props: {
  src: string
  page: number
  width: number
  height: number
  black: readonly PageMark[]
  suggested: readonly Rectangle[]
  onDraw: (rectangle: Rectangle) => void
}) {
  const say = useSay(strings)
  const [from, setFrom] = useState<readonly [number, number] | null>(null)
  const [to, setTo] = useState<readonly [number, number] | null>(null)
  const drawn = from && to ? between(from, to) : null
  return (
    <figure className="redact-page">
      <figcaption className="quiet">{say('page', { page: props.page })}</figcaption>
      <div className="redact-sheet">
        <img
          src={props.src}
          alt={say('page', { page: props.page })}
          width={Math.round(props.width)}
          height={Math.round(props.height)}
          loading="lazy"
          draggable={false}
        />
        <svg
          viewBox={`0 0 ${UNITS} ${UNITS}`}
          preserveAspectRatio="none"
          aria-hidden
          onPointerDown={(event) => {
            if (event.pointerType === 'touch' || event.button !== 0) return
            event.currentTarget.setPointerCapture(event.pointerId)
            setFrom(placeOf(event))
            setTo(placeOf(event))
          }}
          onPointerMove={(event) => from && setTo(placeOf(event))}
          onPointerUp={() => {
            if (drawn && drawn.width > SMALLEST && drawn.height > SMALLEST) props.onDraw(drawn)
            setFrom(null)
            setTo(null)
          }}
          onPointerCancel={() => {
            setFrom(null)
            setTo(null)
          }}
        >
          {props.suggested.map((rectangle) => (
            <Box key={`s${JSON.stringify(rectangle)}`} of={rectangle} kind="suggested" />
          ))}
          {props.black.map(({ rectangle }) => (
            <Box key={JSON.stringify(rectangle)} of={rectangle} kind="black" />
          ))}
          {drawn && <Box of={drawn} kind="drawn" />}
        </svg>
      </div>
    </figure>
  )
}

function Box({ of, kind }: { of: Rectangle; kind: 'black' | 'suggested' | 'drawn' }) {
  return (
    <rect
      className={`redact-box-${kind}`}
      x={of.x * UNITS}
      y={of.y * UNITS}
      width={of.width * UNITS}
      height={of.height * UNITS}
    />
  )
}

function placeOf(event: PointerEvent<SVGSVGElement>): readonly [number, number] {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  const inside = (share: number) => Math.min(1, Math.max(0, share))
  return [inside((event.clientX - left) / width), inside((event.clientY - top) / height)]
}

function between(a: readonly [number, number], b: readonly [number, number]): Rectangle {
  const [x, y] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])]
  return { x, y, width: Math.abs(a[0] - b[0]), height: Math.abs(a[1] - b[1]) }
}
