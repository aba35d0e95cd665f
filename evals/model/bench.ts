// A person's device with a model on it, on which talks are played as a person would have them.

import { worth } from '#app/amante.fixture.ts'
import type { Tone } from '#domain/vocabulary.ts'
import { openDevice } from './open-device.ts'
import { overhear, type Speaker } from './speaker.ts'

/** One message of a person and what came of it. */
export interface TurnHeard {
  turn: number
  person: string
  /** The coach's own words, kept before anything is sent. */
  own: string
  /** Whether help was laid before the person. */
  isHelped: boolean
  /** The whole of what the model said; undefined where it was not asked. */
  said: string | undefined
  /** What of it the person saw, be it for a moment. */
  shown: string
  /** Whether the model's words stood in the end. */
  stands: boolean
}

export interface Bench {
  play(suite: string, talk: { id: string; says: readonly string[] }): Promise<TurnHeard[]>
  word(message: {
    id: string
    text: string
    turn: number
    tone: Tone
  }): Promise<Pick<TurnHeard, 'said' | 'shown' | 'stands'>>
  turnsIn: Speaker['turnsIn']
  /** How often it was asked and nothing came. */
  silent(): number
}

// A small model on a small machine may think for long, and its whole answer is waited for.
const PATIENCE = { piece: 600_000, whole: 600_000 }

/** Throws where the model does not answer at all. */
export async function openBench(speaker: Speaker): Promise<Bench> {
  const { openModel, heard } = overhear(speaker.openModel)
  const { amante } = openDevice({ openModel, patience: PATIENCE })
  await worth(amante.connectModel(speaker.connection))
  await worth(amante.useModel({ talk: true, better: true }))
  const tried = await worth(amante.tryModel())
  if (!tried.ok && tried.trouble !== 'refused') throw new Error(`the model does not answer: ${tried.trouble}`)
  heard.asked.length = 0
  heard.said.length = 0

  /** What was said since, where anything was asked. */
  const saidSince = (count: number) => (heard.asked.length > count ? heard.said.slice(count).join('\n') : undefined)

  const playTurn = async (person: string, talk: string | undefined) => {
    const count = heard.asked.length
    const sent = await worth(amante.sendMessage({ text: person, ...(talk ? { talk } : {}) }))
    const own = sent.turns.at(-1)!
    const shown: string[] = []
    const worded = await worth(
      amante.putIntoWords(
        { talk: sent.talk, turn: own.id },
        (one) => void (one.kind === 'sentence' && shown.push(one.text)),
      ),
    )
    const isHelped = own.help !== undefined
    const stands = worded.how === 'worded'
    return { talk: sent.talk, own: own.text, isHelped, said: saidSince(count), shown: shown.join(' '), stands }
  }
  return {
    turnsIn: speaker.turnsIn,
    silent: () => heard.said.filter((text) => text.trim() === '').length,
    async play(suite, { id, says }) {
      const turns: TurnHeard[] = []
      let talk: string | undefined
      for (const [turn, person] of says.slice(0, speaker.turnsIn(suite, id)).entries()) {
        speaker.turnTo({ suite, id, turn })
        const { talk: same, ...heardNow } = await playTurn(person, talk)
        talk = same
        turns.push({ turn, person, ...heardNow })
      }
      if (talk) await worth(amante.eraseTalk(talk))
      return turns
    },
    async word({ id, text, turn, tone }) {
      const count = heard.asked.length
      speaker.turnTo({ suite: 'rewrites', id, turn })
      const version = await worth(amante.wordMessage({ text, tone }))
      return { said: saidSince(count), shown: version ?? '', stands: version !== undefined }
    },
  }
}
