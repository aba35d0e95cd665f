// A rehearsal as the page holds it: where it stands, and what came of the last thing done.

import { useEffect, useState } from 'preact/hooks'
import type {
  RehearsalChoice,
  RehearsalMove,
  RehearsalMoved,
  RehearsalView,
  StandInView,
} from '#app/rehearsal/rehearsal-views.ts'
import type { Outcome } from '#app/views.ts'
import { useEngine } from '../../engine/use-engine.ts'
import type { Mishap } from '../../parts/trouble-note.tsx'

export interface RehearsalHeld {
  /** Undefined until it is known; empty where none may be offered. */
  standIns: StandInView[] | undefined
  view: RehearsalView | undefined
  ends: RehearsalMoved['ends']
  refused: string | undefined
  quiet: boolean
  waiting: boolean
  /** A model looks for other words for the newest answer. */
  wording: boolean
  mishap: Mishap | undefined
  begin(choice: RehearsalChoice): Promise<boolean>
  /** True where it was done, and the words it came with are used up. */
  move(move: RehearsalMove): Promise<boolean>
  /** Nothing of it stays. */
  forget(): Promise<void>
}

export function useRehearsal(): RehearsalHeld {
  const engine = useEngine()
  const [standIns, setStandIns] = useState<StandInView[]>()
  const [view, setView] = useState<RehearsalView>()
  const [moved, setMoved] = useState<Pick<RehearsalMoved, 'ends' | 'refused' | 'quiet'>>({})
  const [waiting, setWaiting] = useState(false)
  const [wording, setWording] = useState(false)
  const [mishap, setMishap] = useState<Mishap>()

  useEffect(() => {
    let current = true
    Promise.all([engine.standIns(), engine.rehearsal()]).then(
      ([all, going]) => {
        if (!current) return
        setStandIns(all)
        setView(going)
      },
      () => current && setMishap({ trouble: 'unexpected' }),
    )
    return () => {
      current = false
    }
  }, [])

  const done = async (work: Promise<Outcome<RehearsalMoved>>): Promise<boolean> => {
    setWaiting(true)
    const came = await work.catch(() => ({ ok: false, trouble: 'unexpected' }) as const)
    setWaiting(false)
    setMishap(came.ok ? undefined : { trouble: came.trouble })
    if (!came.ok) return false
    const { rehearsal, ends, refused, quiet } = came.value
    setView(rehearsal)
    setMoved({ ...(ends ? { ends } : {}), ...(refused ? { refused } : {}), ...(quiet ? { quiet } : {}) })
    return refused === undefined
  }

  /** The stand-in's own answer is kept already, and stands wherever a model's words do not hold. */
  const inModelWords = async () => {
    const model = await engine.model().catch(() => undefined)
    if (!model?.uses.rehearsal) return
    setWording(true)
    const worded = await engine.wordStandIn().catch(() => undefined)
    if (worded?.ok && worded.value) setView(await engine.rehearsal())
    setWording(false)
  }

  return {
    standIns,
    view,
    ends: moved.ends,
    refused: moved.refused,
    quiet: moved.quiet ?? false,
    waiting: waiting || wording,
    wording,
    mishap,
    begin: (choice) => done(engine.beginRehearsal(choice)),
    move: async (move) => {
      const moved = await done(engine.moveRehearsal(move))
      if (moved && move.kind === 'say') await inModelWords()
      return moved
    },
    forget: async () => {
      await engine.forgetRehearsal()
      setView(undefined)
      setMoved({})
    },
  }
}
