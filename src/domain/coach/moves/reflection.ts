// The first thing in almost every turn: showing that it was heard, with the person's own words where that is certain.

import type { Clause } from '../../hearing/reading.ts'
import type { Spoken } from '../effects.ts'
import type { Scene } from '../scene.ts'

export interface Reflection {
  paragraphs: Spoken[]
  /** Quotes of the clauses given back. */
  echoed: string[]
  /** The person's own clause turned round, where one was given back. */
  echo?: string
}

const LONG_MESSAGE = 40
const ECHO_WORDS = 15
const HEAVY = 0.45
const SHORT_ANSWER = 8

/** Words that show this turn was heard; empty only when nothing fitting is left. */
export function reflectOn(scene: Scene): Reflection {
  const fresh = scene.reading.clauses.filter((c) => !scene.state.echoed.includes(c.quote) && isShort(c))
  return (
    twoThings(scene, fresh) ??
    ofSituation(scene, fresh) ??
    ofEcho(scene, fresh) ??
    ofQuote(scene, fresh) ??
    plain(scene)
  )
}

/** A long first message: a fact and what it does to the person, then what lies in it. */
function twoThings(scene: Scene, fresh: readonly Clause[]): Reflection | undefined {
  if (scene.reading.words < LONG_MESSAGE) return undefined
  const echoes = fresh.filter((c) => c.echo !== undefined && c.weight >= HEAVY)
  const own = echoes.find((c) => isOwn(c))
  const fact = echoes.find((c) => !isOwn(c)) ?? echoes.find((c) => c !== own)
  if (!own || !fact || own === fact) return undefined
  const [first, second] = own.start < fact.start ? [own, fact] : [fact, own]
  const spoken = scene.voice.move('reflect-two', { echo: first.echo, echo2: second.echo })
  if (!spoken) return undefined
  const deeper = isOpening(scene) && scene.situation ? scene.voice.reflect(scene.situation) : undefined
  return { paragraphs: deeper ? [spoken, deeper] : [spoken], echoed: [first.quote, second.quote], echo: fact.echo! }
}

function ofSituation(scene: Scene, fresh: readonly Clause[]): Reflection | undefined {
  const { situation, state, voice } = scene
  if (!situation || (state.turns - (state.situation?.turn ?? 0) > 1 && scene.reading.words < SHORT_ANSWER))
    return undefined
  const echoes = fresh.filter((c) => c.echo !== undefined && c.weight >= HEAVY)
  // What happened reads better inside a situation's own words than how it felt.
  const clause = echoes.find((c) => !isOwn(c)) ?? echoes[0]
  const withEcho = clause && voice.reflect(situation, clause.echo)
  if (withEcho) return { paragraphs: [withEcho], echoed: [clause.quote], echo: clause.echo! }
  const bare = isOpening(scene) ? voice.reflect(situation) : undefined
  return bare && { paragraphs: [bare], echoed: [] }
}

function ofEcho(scene: Scene, fresh: readonly Clause[]): Reflection | undefined {
  const clause = fresh.find((c) => c.echo !== undefined && c.weight >= HEAVY - 0.1)
  const key = scene.situation?.joyful ? 'reflect-joy' : 'reflect-echo'
  const spoken = clause && scene.voice.move(key, { echo: clause.echo })
  return spoken && { paragraphs: [spoken], echoed: [clause.quote] }
}

function ofQuote(scene: Scene, fresh: readonly Clause[]): Reflection | undefined {
  if (scene.reading.words < SHORT_ANSWER) return undefined
  const clause = fresh.find((c) => c.weight >= HEAVY && c.quote.split(/\s+/).length >= 3 && !/[?"“”]/.test(c.quote))
  const spoken = clause && scene.voice.move('reflect-quote', { quote: clause.quote })
  return spoken && { paragraphs: [spoken], echoed: [clause.quote] }
}

function plain(scene: Scene): Reflection {
  const { voice, reading, library } = scene
  const feeling = reading.feelings[0]
  const name = feeling && library.hearing.feelings[feeling]?.name
  const spoken =
    reading.words < SHORT_ANSWER
      ? voice.firstOf(['acknowledge'])
      : ((name ? voice.move('reflect-feeling', { feeling: name }) : undefined) ??
        voice.firstOf(['reflect-plain', 'acknowledge', 'quiet']))
  return { paragraphs: spoken ? [spoken] : [], echoed: [] }
}

function isOpening(scene: Scene): boolean {
  return scene.state.turns - (scene.state.situation?.turn ?? scene.state.turns) <= 1
}

function isOwn(clause: Clause): boolean {
  return /^(you|you're|you've|you'd)\b/.test(clause.echo ?? '')
}

function isShort(clause: Clause): boolean {
  return (clause.echo ?? clause.quote).split(/\s+/).length <= ECHO_WORDS
}
