import { useEffect, useRef, useState } from 'preact/hooks'
import type { CheckBegun, CheckView } from '#app/practice/check-views.ts'
import { useEngine } from '../../engine/use-engine.ts'
import type { Mishap } from '../../parts/trouble-note.tsx'

/** How long, in milliseconds, an answer is seen before the next sentence comes; a second tap in it counts for nothing. */
const SEEN = 220

/** A self-check in hand: where one stands, and every answer kept as it is given. */
export function useTaking(check: CheckView, onTaken: (id: string) => void) {
  const engine = useEngine()
  const [begun, setBegun] = useState<CheckBegun>(check.open ?? { answers: {}, at: 0 })
  const [mishap, setMishap] = useState<Mishap>()
  const waiting = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(waiting.current), [])

  const stand = async (next: CheckBegun) => {
    setBegun(next)
    const kept = await engine.keepCheckAnswers(check.id, next)
    setMishap(kept.ok ? undefined : { trouble: kept.trouble })
  }
  const key = check.items[begun.at]?.key
  const choose = (value: number) => {
    if (waiting.current !== undefined || key === undefined) return
    const answers = { ...begun.answers, [key]: value }
    setBegun({ ...begun, answers })
    waiting.current = setTimeout(() => {
      waiting.current = undefined
      void stand({ answers, at: begun.at + 1 })
    }, SEEN)
  }
  const skip = () => {
    if (waiting.current !== undefined || key === undefined) return
    const { [key]: _, ...answers } = begun.answers
    void stand({ answers, at: begun.at + 1 })
  }
  const back = () => {
    if (waiting.current === undefined) void stand({ ...begun, at: Math.max(0, begun.at - 1) })
  }
  const ending = useRef(false)
  const end = async () => {
    if (ending.current) return
    ending.current = true
    const taken = await engine.takeCheck(check.id, begun.answers)
    ending.current = false
    if (taken.ok) onTaken(taken.value.id)
    else setMishap({ trouble: taken.trouble })
  }
  return { ...begun, mishap, choose, skip, back, end }
}
