import { useState } from 'preact/hooks'
import type { Settings } from '#app/views.ts'
import { useEngine, useKept } from '../../engine/use-engine.ts'
import { wearLook } from '../../look/look.ts'
import type { Mishap } from '../../parts/trouble-note.tsx'

/** The settings, and a way to change them that shows at once. */
export function useSettings() {
  const engine = useEngine()
  const kept = useKept((door) => door.settings())
  const [changed, setChanged] = useState<Partial<Settings>>({})
  const [mishap, setMishap] = useState<Mishap>()
  const show = (next: Partial<Settings>) => {
    setChanged((others) => ({ ...others, ...next }))
    const { theme, textSize } = next
    wearLook({ ...(theme && { theme }), ...(textSize && { textSize }) })
  }
  const change = async (next: Partial<Settings>) => {
    show(next)
    const done = await engine.changeSettings(next)
    // What could not be kept is not shown as if it held.
    if (!done.ok && kept) show(kept)
    setMishap(done.ok ? undefined : { trouble: done.trouble })
  }
  return { settings: kept && { ...kept, ...changed }, change, mishap }
}
