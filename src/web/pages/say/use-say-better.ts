// The workshop as the page holds it: what was seen in the message, and where one is. What was answered is held here alone
// and gone when one leaves.

import { useState } from 'preact/hooks'
import type { SaidBetter } from '#app/say-better.ts'
import type { Part } from '#domain/rewrite/rewrite-kinds.ts'
import { useEngine } from '../../engine/use-engine.ts'
import type { Draft } from '../../parts/composer/drafts.ts'
import type { Mishap } from '../../parts/trouble-note.tsx'

export type Stage = 'write' | 'seen' | 'missing' | 'versions'
type Answers = Partial<Record<Part, string>>

export function useSayBetter(draft: Draft) {
  const engine = useEngine()
  const [stage, setStage] = useState<Stage>('write')
  const [said, setSaid] = useState<SaidBetter>()
  const [text, setText] = useState('')
  const [answers, setAnswers] = useState<Answers>({})
  const [asked, setAsked] = useState<Part[]>([])
  const [waiting, setWaiting] = useState(false)
  const [mishap, setMishap] = useState<Mishap>()

  const ask = async (input: { text: string; answers?: Answers; me?: string }): Promise<SaidBetter | undefined> => {
    setWaiting(true)
    const seen = await engine.sayBetter(input).catch(() => ({ ok: false, trouble: 'unexpected' }) as const)
    setWaiting(false)
    setMishap(seen.ok ? undefined : { trouble: seen.trouble })
    if (!seen.ok) return undefined
    setSaid(seen.value)
    return seen.value
  }
  const missing = said?.kind === 'message' ? said.message.missing : []
  const asking = missing.find((part) => !asked.includes(part))

  return {
    stage,
    said,
    text,
    waiting,
    mishap,
    /** The part that is asked for now. */
    asking,
    async look() {
      const words = draft.text
      setAnswers({})
      setAsked([])
      if (!(await ask({ text: words }))) return
      setText(words)
      setStage('seen')
    },
    afterSeen: () => setStage(asking ? 'missing' : 'versions'),
    /** Takes an answer, or nothing where it is passed over, and goes on to the next. */
    async answer(words: string) {
      if (!asking) return
      const next = words.trim() === '' ? answers : { ...answers, [asking]: words }
      const done = [...asked, asking]
      const seen = next === answers ? said : await ask({ text, answers: next })
      if (!seen) return
      setAnswers(next)
      setAsked(done)
      const left = seen.kind === 'message' ? seen.message.missing : []
      if (!left.some((part) => !done.includes(part))) setStage('versions')
    },
    async iAm(me: string) {
      await ask({ text, me })
    },
    goTo: setStage,
  }
}
