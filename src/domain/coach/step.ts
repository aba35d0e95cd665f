// One turn of the coach: a pure function of the talk so far and what was heard now. It decides; the shell acts.
// Order matters: danger first, then what cannot be understood, then an answer to a waiting question, then what the
// person asks for, and else the arc of the talk.

import type { PersonHeard, Reading } from '../hearing/reading.ts'
import type { Library } from '../library.ts'
import { NO_RISK } from '../safety/levels.ts'
import type { Screened } from '../safety/screened.ts'
import { fill } from '../words/fill.ts'
import { partnerSlots } from '../words/partner-slots.ts'
import { believe } from './belief.ts'
import { closeDanger, layBefore, speakOfDanger } from './danger.ts'
import type { Effect, Why } from './effects.ts'
import { isGuarded } from './guard.ts'
import { answer, listenOn } from './moves/answer.ts'
import { humanHelp } from './moves/human-help.ts'
import { listen } from './moves/listen.ts'
import { offerSay, offerTry } from './moves/offer.ts'
import { stayWith } from './moves/stay-with.ts'
import * as talk from './moves/talk-about-talk.ts'
import { type Made, type Scene, situationOf } from './scene.ts'
import type { TalkState } from './state.ts'
import { type Chance, createVoice } from './voice.ts'

/** What the coach knows of the person beyond this talk, as far as it bears on the next words. */
export interface Memory {
  partner?: PersonHeard
}

export interface Heard {
  screened: Screened
  reading: Reading
}

export interface Knowing {
  memory: Memory
  library: Library
  chance: Chance
}

/** Answers one message: the talk's next state and what the shell is to do. */
export function step(before: TalkState, heard: Heard, knowing: Knowing): [TalkState, Effect[]] {
  const scene = openScene(before, heard, knowing)
  const danger = speakOfDanger(scene, heard.screened)
  if (danger?.alone) return closeDanger(scene, danger)
  const guarded: Scene = danger ? { ...scene, state: { ...scene.state, danger: danger.danger } } : scene
  const [state, effects] = close(guarded, isGuarded(guarded.state) ? stayWith(guarded) : decide(guarded))
  return [state, danger ? layBefore(danger.effects, effects) : effects]
}

/** A scene for something the coach says of its own accord, with no message to answer. */
export function sceneWithout(before: TalkState, knowing: Knowing): Scene {
  const situation = situationOf(knowing.library, before.situation?.id)
  return {
    state: before,
    reading: SILENCE,
    text: '',
    library: knowing.library,
    situation,
    voice: voiceFor(before, situation, knowing),
    chance: knowing.chance,
  }
}

const SILENCE: Reading = {
  language: '',
  risk: NO_RISK,
  situations: [],
  feelings: [],
  needs: [],
  people: [],
  intent: 'pour-out',
  clauses: [],
  tone: { attack: 0, marks: [] },
  words: 0,
}

function openScene(before: TalkState, { screened, reading }: Heard, knowing: Knowing): Scene {
  const turns = before.turns + 1
  const partner = partnerNow(reading, before.partner ?? knowing.memory.partner)
  const state: TalkState = {
    ...before,
    ...believe(before, {
      situations: reading.situations,
      words: reading.words,
      tells: reading.intent === 'pour-out',
      answers: before.asked !== undefined,
      turn: turns,
    }),
    turns,
    ...(partner ? { partner } : {}),
  }
  const situation = situationOf(knowing.library, state.situation?.id)
  return {
    state,
    reading,
    text: screened.text,
    library: knowing.library,
    situation,
    voice: voiceFor(state, situation, knowing),
    chance: knowing.chance,
  }
}

/** Whoever is named now; a bare "he" or "she" does not displace someone whose name or role is known. */
function partnerNow(reading: Reading, known: PersonHeard | undefined): PersonHeard | undefined {
  const heard = reading.people.find((p) => p.partner)
  if (!heard) return known
  return heard.role === 'unnamed' && known && known.role !== 'unnamed' ? known : heard
}

function voiceFor(state: TalkState, situation: Scene['situation'], { library, chance }: Knowing): Scene['voice'] {
  const call = situation?.ended ? 'call-ex' : 'call-partner'
  const [name = '', own = ''] = library.moves[call] ?? []
  const slots = partnerSlots(state.partner, { name, own })
  return createVoice({ library, slots, said: state.said, chance })
}

function decide(scene: Scene): Made {
  const { reading } = scene
  if (reading.words === 0) return talk.noWords(scene)
  if (reading.language !== scene.library.language) return talk.otherLanguage(scene)
  return answer(scene) ?? asIntended(scene) ?? listen(scene)
}

function asIntended(scene: Scene): Made | undefined {
  switch (scene.reading.intent) {
    case 'misunderstood':
      return talk.repair(scene)
    case 'stop':
      return talk.stopQuestions(scene)
    case 'change-topic':
      return talk.changeTopic(scene)
    case 'about-amante':
    case 'about-privacy':
      return talk.about(scene)
    case 'greet':
      return talk.greet(scene)
    case 'thanks':
      return talk.thank(scene)
    case 'goodbye':
      return talk.sayGoodbye(scene)
    case 'small-talk':
      return talk.smallTalk(scene)
    case 'human-help':
      return humanHelp(scene)
    case 'say-better':
      return offerSay(scene)
    case 'another':
    case 'start-practice':
      return offerTry(scene)
    case 'ask-advice':
      return scene.state.stage === 'open' ? undefined : offerTry(scene)
    case 'refuse':
      return scene.state.asked ? undefined : listenOn(scene)
    default:
      return undefined
  }
}

/** The next state and the effects, from what a move made. */
export function close(scene: Scene, made: Made): [TalkState, Effect[]] {
  const paragraphs = made.spoken.filter((s) => s !== undefined)
  const { asked: _answered, ...carried } = { ...scene.state, ...made.change }
  const said = [...new Set([...scene.voice.said, ...(made.change?.said ?? [])])]
  const state: TalkState = { ...carried, said, ...(made.asked ? { asked: made.asked } : {}) }
  const effects: Effect[] = [{ kind: 'say', paragraphs }]
  if (made.offer) effects.push({ kind: 'offer', offer: made.offer })
  effects.push(...remembered(scene, made))
  if (made.quick && made.quick.length > 0) effects.push({ kind: 'quick', replies: made.quick })
  effects.push(...(made.effects ?? []), { kind: 'why', why: whyOf(scene, made, paragraphs) })
  return [state, effects]
}

/** What is worth knowing next time: who it is about, and what the person would like. Shown to them, never guessed. */
function remembered(scene: Scene, made: Made): Effect[] {
  const { voice, library, state, reading, text } = scene
  const facts: Effect[] = []
  const partner = reading.people.find((p) => p.partner)
  const about = partner && partner.role !== 'unnamed' && voice.say(library.moves['fact-partner']?.[0] ?? '{none}')
  if (about)
    facts.push({ kind: 'remember', fact: { about: 'partner', text: about, line: lineAround(text, partner.at) } })
  const want = made.change?.want
  const wanted =
    want &&
    want !== state.want &&
    fill(library.moves['fact-want']?.[0] ?? '{none}', { values: { want }, plural: false })
  if (wanted) facts.push({ kind: 'remember', fact: { about: 'want', text: wanted, line: text } })
  return facts
}

const LINE = 140

/** The sentence around an offset, cut where it is long. */
function lineAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('.', at) + 1, text.lastIndexOf('\n', at) + 1, at - LINE / 2)
  const ends = ['.', '\n', '!', '?'].map((end) => text.indexOf(end, at)).filter((i) => i >= 0)
  return text.slice(from, Math.min(Math.min(...ends, text.length) + 1, from + LINE)).trim()
}

export function whyOf(scene: Scene, made: Made, paragraphs: ReadonlyArray<{ from: string }>): Why {
  const { reading } = scene
  const situation = made.change && 'situation' in made.change ? made.change.situation : scene.state.situation
  const quoted = made.change?.echoed?.at(-1)
  return {
    heard: {
      ...(situation ? { situation: situation.id, score: situation.score } : {}),
      feelings: reading.feelings,
      needs: reading.needs,
      intent: reading.intent,
      ...(quoted ? { quoted } : {}),
    },
    risk: reading.risk,
    move: made.move,
    sources: made.sources ?? [],
    from: paragraphs.flatMap((p) => p.from.split(' ')),
    sent: [],
  }
}
