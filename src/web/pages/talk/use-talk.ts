// One talk as the page holds it: what is kept, what is being sent, and what has just arrived.

import { proxy } from 'comlink'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ModelView, Wording } from '#app/model/model-views.ts'
import type { Outcome, TurnView } from '#app/views.ts'
import { useConnection } from '../../engine/use-engine.ts'
import type { Mishap } from '../../parts/trouble-note.tsx'

export interface Talk {
  id?: string
  title: string
  turns: TurnView[]
  /** Ids of turns that came while the page was open: their words may arrive with a rhythm. */
  fresh: ReadonlySet<string>
  /** What was sent and is not yet answered. */
  sending?: string
  /** The turn for which a model is finding words, and what may be shown of them. */
  wording?: { turn: string; sentences: string[] }
  mishap?: Mishap
}

const EMPTY: Talk = { title: '', turns: [], fresh: new Set() }

type Answered = Outcome<{ talk: string; turns: TurnView[] }>

interface How {
  /** Told the id that a new talk has got. */
  onBegun: (id: string) => void
}

/** Turns of the person after which a model may name the talk. */
const NAMED_AFTER = 3

/** The talk of `id`, or a new one. */
export function useTalk(id: string | undefined, { onBegun }: How) {
  const { engine, onChange } = useConnection()
  const [talk, setTalk] = useState<Talk>(EMPTY)
  const shown = useRef<string>()

  const load = async (wanted: string) => {
    const found = await engine.talk(wanted)
    if (shown.current !== wanted) return
    setTalk((now) => {
      if (found.ok) {
        const kept = now.id === wanted ? now : EMPTY
        return { ...kept, id: wanted, title: found.value.title, turns: merge(kept.turns, found.value.turns) }
      }
      // A talk with nothing kept of it (its own wish, or no place to keep) stays on the page until one leaves it.
      return now.id === wanted ? now : { ...EMPTY, id: wanted, mishap: { trouble: found.trouble } }
    })
  }

  useEffect(() => {
    if (id === shown.current) return
    shown.current = id
    setTalk(EMPTY)
    if (id) void load(id)
  }, [id])

  useEffect(() => onChange(() => shown.current && void load(shown.current)), [])

  const take = (answer: Answered): boolean => {
    if (!answer.ok) {
      setTalk(({ sending, ...now }) => ({ ...now, mishap: mishapOf(answer) }))
      return false
    }
    const { talk: begun, turns } = answer.value
    const known = shown.current === begun
    shown.current = begun
    setTalk(({ sending, mishap, ...now }) => ({
      ...now,
      id: begun,
      turns: merge(now.turns, turns),
      fresh: new Set([...now.fresh, ...turns.map((turn) => turn.id)]),
    }))
    if (!known) onBegun(begun)
    void load(begun)
    return true
  }

  /** Lets the model find words for the newest turn; what stands there already is never lost. */
  const findWords = async (begun: string, turn: string) => {
    setTalk((now) => ({ ...now, wording: { turn, sentences: [] } }))
    const hear = (heard: Wording) =>
      setTalk((now) => {
        if (now.wording?.turn !== turn) return now
        const sentences = heard.kind === 'sentence' ? [...now.wording.sentences, heard.text] : []
        return { ...now, wording: { turn, sentences } }
      })
    const worded = await engine.putIntoWords({ talk: begun, turn }, proxy(hear)).catch(() => undefined)
    setTalk(({ wording, ...now }) => {
      const came = worded?.ok && now.id === begun ? worded.value.turns : []
      const rest = wording && wording.turn !== turn ? { wording } : {}
      const fresh = new Set([...now.fresh, ...came.map(({ id: one }) => one)])
      return { ...now, ...rest, turns: merge(now.turns, came), fresh }
    })
  }

  /** What a model may do once an answer is there. */
  const goOn = (answer: Answered, uses: ModelView['uses'] | undefined) => {
    if (!answer.ok || !uses) return
    const { talk: begun, turns } = answer.value
    const last = turns.at(-1)
    if (last && !last.help && (uses.talk || uses.ears)) void findWords(begun, last.id).then(() => name(begun, uses))
    else name(begun, uses)
  }

  const name = (begun: string, uses: ModelView['uses']) => {
    if (!uses.titles) return
    void engine.talk(begun).then((found) => {
      const said = found.ok ? found.value.turns.filter(({ who }) => who === 'person').length : 0
      if (said === NAMED_AFTER) void engine.proposeTitle(begun).then(() => load(begun))
    })
  }

  const attempt = (answer: Promise<Answered>): Promise<boolean> =>
    // Asked anew each time: whoever writes at once is quicker than what the page knows of the model.
    Promise.all([answer, engine.model().catch(() => undefined)]).then(
      ([came, model]) => {
        const taken = take(came)
        goOn(came, model?.uses)
        return taken
      },
      () => take({ ok: false, trouble: 'unexpected' }),
    )

  return {
    talk,
    send(text: string): Promise<boolean> {
      setTalk(({ mishap, ...now }) => ({ ...now, sending: text }))
      return attempt(engine.sendMessage(shown.current ? { talk: shown.current, text } : { text }))
    },
    takeOn(turn: string): Promise<boolean> {
      return attempt(engine.takeOn({ talk: shown.current ?? '', turn }))
    },
    /** Keeps what was only held, because the person says so. */
    async keep(): Promise<void> {
      const kept = await engine.keepTalk(shown.current ?? '')
      if (kept.ok) setTalk((now) => ({ ...now, turns: merge(now.turns, kept.value.turns) }))
      else setTalk((now) => ({ ...now, mishap: mishapOf(kept) }))
    },
    /** Goes on with the coach's own words. */
    useOwn(): void {
      void engine.stopWording()
    },
    /** Shows turns that the coach began by itself. */
    begin: take,
  }
}

/** Adds to what is shown, and takes the newer state of each turn; the order is that of first showing. */
function merge(shown: TurnView[], next: TurnView[]): TurnView[] {
  const newer = new Map(next.map((turn) => [turn.id, turn]))
  const kept = shown.map((turn) => newer.get(turn.id) ?? turn)
  const known = new Set(shown.map((turn) => turn.id))
  return [...kept, ...next.filter((turn) => !known.has(turn.id))].sort((a, b) => a.at - b.at)
}

function mishapOf(answer: Extract<Outcome<unknown>, { ok: false }>): Mishap {
  return answer.waitUntil === undefined
    ? { trouble: answer.trouble }
    : { trouble: answer.trouble, waitUntil: answer.waitUntil }
}
