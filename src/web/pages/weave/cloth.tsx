import { memo } from 'preact/compat'
import type { StitchView, WeaveView } from '#app/practice/weave-view.ts'
import type { Shape } from '#domain/weave/picture.ts'

interface Props {
  picture: WeaveView['picture']
  /** What it shows, for who does not see it. */
  label: string
  /** The place that is marked. */
  marked?: StitchView['place'] | undefined
  /** Told where a finger or a pointer is, in the picture's own measure. */
  onPoint?: (x: number, y: number) => void
}

/** The page has a margin of its own: of the picture's, so much is left away. */
const TRIM = 0.045

/** The Weave on the page. */
export function Cloth({ picture, label, marked, onPoint }: Props) {
  const { width, height, shapes, ink } = picture
  const trim = Math.min(width, height) * TRIM
  const shown = width - 2 * trim
  const point = ({ currentTarget, clientX, clientY }: PointerEvent & { currentTarget: Element }) => {
    const { left, top, width: wide } = currentTarget.getBoundingClientRect()
    const scale = shown / wide
    onPoint?.((clientX - left) * scale + trim, (clientY - top) * scale + trim)
  }
  return (
    <svg
      class="cloth"
      role="img"
      aria-label={label}
      viewBox={`${trim} ${trim} ${shown} ${height - 2 * trim}`}
      {...(onPoint ? { onPointerMove: point, onPointerDown: point } : {})}
    >
      <Shapes shapes={shapes} />
      {marked && <Mark place={marked} ink={ink} />}
    </svg>
  )
}

/** Drawn once: marking another stitch leaves hundreds of paths as they are, and a pointer asks nothing of them. */
const Shapes = memo(({ shapes }: { shapes: Shape[] }) => (
  <g fill="none" pointer-events="none">
    {shapes.map(({ d, fill, stroke, width, dash, round, opacity }) => (
      <path
        d={d}
        fill={fill}
        stroke={stroke}
        stroke-width={width}
        stroke-dasharray={dash}
        stroke-linecap={round ? 'round' : undefined}
        opacity={opacity}
      />
    ))}
  </g>
))

const ROOM = 2

function Mark({ place: { x, y, width, height }, ink }: { place: StitchView['place']; ink: string }) {
  return (
    <rect
      class="cloth-mark"
      x={x - ROOM}
      y={y - ROOM}
      width={width + 2 * ROOM}
      height={height + 2 * ROOM}
      rx={ROOM}
      fill="none"
      stroke={ink}
      stroke-width="1.6"
      pointer-events="none"
    />
  )
}
