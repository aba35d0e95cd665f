import { memo } from 'preact/compat'
import type { Picture, Placed, Shape } from '#domain/weave/picture.ts'

interface Props {
  picture: Picture
  /** What it shows, for who does not see it. */
  label: string
  /** The stitch that is marked, as its place in `picture.stitches`. */
  marked?: number | undefined
  onPoint?: (stitch: number | undefined) => void
}

/** The Weave on the page; the place under a finger or a pointer is told. */
export function Cloth({ picture, label, marked, onPoint }: Props) {
  const { width, height, stitches } = picture
  const point = ({ currentTarget, clientX, clientY }: PointerEvent & { currentTarget: Element }) => {
    const { left, top, width: wide } = currentTarget.getBoundingClientRect()
    const scale = width / wide
    onPoint?.(stitchAt(stitches, (clientX - left) * scale, (clientY - top) * scale))
  }
  const mark = marked === undefined ? undefined : stitches[marked]
  return (
    <svg
      class="cloth"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      {...(onPoint ? { onPointerMove: point, onPointerDown: point } : {})}
    >
      <Shapes shapes={picture.shapes} />
      {mark && <Mark place={mark} ink={picture.ink} />}
    </svg>
  )
}

/** Drawn once: marking another stitch leaves hundreds of paths as they are. */
const Shapes = memo(({ shapes }: { shapes: Shape[] }) => (
  <g fill="none">
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

function Mark({ place: { x, y, width, height }, ink }: { place: Placed; ink: string }) {
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
    />
  )
}

/** The stitch at a place, or the nearest one a fingertip away in the same strip. */
function stitchAt(stitches: Placed[], x: number, y: number): number | undefined {
  const near = 6
  let best: number | undefined
  let least = near
  for (const [at, one] of stitches.entries()) {
    if (x < one.x - 1 || x > one.x + one.width + 1) continue
    const off = Math.max(one.y - y, y - one.y - one.height, 0)
    if (off === 0) return at
    if (off < least) {
      least = off
      best = at
    }
  }
  return best
}
