// Unsent words: held in this window at once, and kept sealed a moment later.

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Engine } from '../../engine/connect.ts'
import { useEngine } from '../../engine/use-engine.ts'

/** The draft of a page that is not yet a talk. */
export const NEW_TALK = 'new'

const REST = 400
const held = new Map<string, string>()

export interface Draft {
  text: string
  write: (text: string) => void
  /** Takes the words out, for sending. */
  clear: () => void
}

export function useDraft(talk: string): Draft {
  const engine = useEngine()
  const [text, setText] = useState(held.get(talk) ?? '')
  const rest = useRef<ReturnType<typeof setTimeout>>()

  const keep = () => {
    clearTimeout(rest.current)
    rest.current = undefined
    const words = held.get(talk)
    if (words !== undefined) void engine.keepDraft(talk, words)
  }
  const write = (words: string) => {
    held.set(talk, words)
    setText(words)
    clearTimeout(rest.current)
    rest.current = setTimeout(keep, REST)
  }
  const clear = () => {
    write('')
    keep()
  }

  useEffect(() => {
    setText(held.get(talk) ?? '')
    if (!held.has(talk)) {
      engine.draft(talk).then(
        (words) => {
          if (held.has(talk) || words === '') return
          held.set(talk, words)
          setText(words)
        },
        () => {
          // Locked: the gate shows the way back in, and the draft is asked for again then.
        },
      )
    }
    const keepNow = () => rest.current !== undefined && keep()
    addEventListener('visibilitychange', keepNow)
    addEventListener('pagehide', keepNow)
    return () => {
      keepNow()
      removeEventListener('visibilitychange', keepNow)
      removeEventListener('pagehide', keepNow)
    }
  }, [talk])

  return { text, write, clear }
}

/** Lays words down as the draft of a page that is not open yet. */
export function holdDraft(talk: string, words: string): void {
  held.set(talk, words)
}

/** Lays words down after what already stands in the draft of a page that is not open yet. */
export async function addToDraft(engine: Engine, talk: string, words: string): Promise<void> {
  const before = held.get(talk) ?? (await engine.draft(talk))
  if (!before.includes(words)) held.set(talk, [before, words].filter((part) => part.trim() !== '').join('\n\n'))
}

/** Forgets what this window holds: when it is locked, or everything is erased. */
export function dropDrafts(): void {
  held.clear()
}
