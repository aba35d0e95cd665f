import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** A swipe is so many pixels along, and more along than down. */
const FAR = 60

/** Follows a finger on an element: to the left is on, to the right is back. */
export function useSwipe(
  element: RefObject<HTMLElement>,
  { next, back }: { next: () => void; back: () => void },
): void {
  useEffect(() => {
    const on = element.current
    if (!on) return
    let start: { x: number; y: number } | undefined
    const down = ({ clientX: x, clientY: y, isPrimary }: PointerEvent) => {
      start = isPrimary ? { x, y } : undefined
    }
    const up = ({ clientX, clientY }: PointerEvent) => {
      if (!start) return
      const [along, across] = [clientX - start.x, clientY - start.y]
      start = undefined
      if (Math.abs(along) < FAR || Math.abs(along) < Math.abs(across)) return
      if (along < 0) next()
      else back()
    }
    const cancel = () => {
      start = undefined
    }
    on.addEventListener('pointerdown', down)
    on.addEventListener('pointerup', up)
    on.addEventListener('pointercancel', cancel)
    return () => {
      on.removeEventListener('pointerdown', down)
      on.removeEventListener('pointerup', up)
      on.removeEventListener('pointercancel', cancel)
    }
  })
}
