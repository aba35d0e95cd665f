// The scene of a turn: the talk with this message counted, what it is likely about, and the voice that speaks in it.

import type { Reading } from '../hearing/reading.ts'
import type { Library } from '../library.ts'
import { NO_RISK } from '../safety/levels.ts'
import { GLAD_FEELINGS, type Intent } from '../vocabulary.ts'
import { partnerSlots } from '../words/partner-slots.ts'
import { createIsAnswered } from './answered.ts'
import { believe, MAYBE } from './belief.ts'
import { chairsHeard, seatIn } from './chairs.ts'
import { isGlad, isPlainNews } from './glad.ts'
import { wishIn } from './moves/own-wish.ts'
import { meetPartner } from './partner.ts'
import { type Scene, situationOf } from './scene.ts'
import { carryOver, type TalkState, turnedAway } from './state.ts'
import type { Heard, Knowing } from './step.ts'
import { createVoice, type Voice } from './voice.ts'
import { USUAL_WAYS } from './ways.ts'

/** Without a word of joy, only a very clear case counts as good news. */
const SURE_OF_JOY = 0.8

/** What the person asks for themself: it ends their wish to be asked nothing. */
const ASKS: ReadonlySet<Intent> = new Set([
  'ask-advice',
  'say-better',
  'start-practice',
  'another',
  'human-help',
  'change-topic',
  'small-talk',
])

/** A scene for a message. */
export function openScene(kept: TalkState, { screened, reading }: Heard, knowing: Knowing): Scene {
  const carried = carryOver(kept, knowing.library)
  const before = reading.intent === 'change-topic' ? turnedAway(carried) : carried
  const turns = before.turns + 1
  const { quiet, glad, ...talk } = before
  const state: TalkState = {
    ...talk,
    ...believe(before, {
      situations: fitting(reading, knowing.library),
      words: reading.words,
      tells: reading.intent === 'pour-out',
      answers: before.asked !== undefined,
      turn: turns,
    }),
    turns,
    ...toldBy(before, reading),
    ...(isGlad(glad, turns, reading, isTrouble(reading, knowing.library)) ? { glad: true as const } : {}),
    ...wishOf(reading),
    ...heldBy(before, reading),
    ...(reading.intent === 'not-their-side' ? { ownSide: true as const } : {}),
    ...meetPartner(reading, { ...knowing.memory, ...before }),
    ...(before.blame || reading.blames ? { blame: true } : {}),
    ...(quiet && !ASKS.has(reading.intent) ? { quiet } : {}),
  }
  const heard = chairsHeard(state, reading, { text: screened.text, library: knowing.library })
  return sceneOf({ ...state, ...heard }, { reading, text: screened.text }, knowing)
}

/** Whether what it is most likely about is nothing to be glad of. */
function isTrouble({ situations: [best] }: Reading, library: Pick<Library, 'situations'>): boolean {
  return best !== undefined && best.score >= MAYBE && !situationOf(library, best.id)?.joyful
}

function toldBy({ told = 0 }: TalkState, { intent, words }: Reading): Pick<TalkState, 'told'> {
  return intent === 'pour-out' || intent === 'ask-advice' || intent === 'say-better' ? { told: told + words } : {}
}

/** What the talk holds, after one more message. */
function heldBy({ known = [], cues = [] }: TalkState, reading: Reading): Pick<TalkState, 'known' | 'cues'> {
  const all = [...new Set([...reading.cues, ...cues])]
  const told = [...new Set([...known, ...reading.told])]
  return { ...(told.length > 0 ? { known: told } : {}), ...(all.length > 0 ? { cues: all } : {}) }
}

/** What they wish for and have said: the last wish counts. */
function wishOf({ intent, clauses }: Reading): Pick<TalkState, 'wish'> {
  const wish = intent === 'pour-out' ? wishIn(clauses) : undefined
  return wish ? { wish } : {}
}

/** Good news is no answer to a message that hurts, nor a trouble to good news, however alike the words. */
function fitting(reading: Reading, library: Pick<Library, 'situations'>): Reading['situations'] {
  const { situations, feelings } = reading
  if (isPlainNews(reading)) return situations.filter(({ id }) => situationOf(library, id)?.joyful)
  const glad = feelings.filter((f) => GLAD_FEELINGS.has(f)).length
  if (glad > feelings.length - glad) return situations
  return situations.filter(({ id, score }) => {
    const joyful = situationOf(library, id)?.joyful ?? false
    return !joyful || (feelings.length === 0 && score >= SURE_OF_JOY)
  })
}

/** A scene for something the coach says of its own accord, with no message to answer. */
export function sceneWithout(kept: TalkState, knowing: Knowing): Scene {
  return sceneOf(carryOver(kept, knowing.library), { reading: SILENCE, text: '' }, knowing)
}

/** The voice of a talk: how it names the partner depends on the situation in force. */
export function voiceFor(
  state: TalkState,
  situation: Scene['situation'],
  { library, chance, ways }: Pick<Scene, 'library' | 'chance' | 'ways'>,
): Voice {
  const call = situation?.ended ? 'call-ex' : 'call-partner'
  const [name = '', own = ''] = library.moves[call] ?? []
  const slots = partnerSlots(state.partner, { name, own })
  const isAnswered = createIsAnswered(library, state.known ?? [])
  return createVoice({ library, slots, said: state.said, chance, length: ways.length, isAnswered })
}

const SILENCE: Reading = {
  language: '',
  risk: NO_RISK,
  situations: [],
  feelings: [],
  needs: [],
  people: [],
  intent: 'pour-out',
  cues: [],
  told: [],
  clauses: [],
  blames: false,
  words: 0,
}

function sceneOf(state: TalkState, message: Pick<Scene, 'reading' | 'text'>, knowing: Knowing): Scene {
  const { library, chance, memory } = knowing
  const known = situationOf(library, state.situation?.id)
  const situation = known && seatIn(known, state.chairs?.[known.id])
  const ways = { ...USUAL_WAYS, ...state.ways, ...memory.ways }
  const voice = voiceFor(state, situation, { library, chance, ways })
  return { state, ...message, library, situation, voice, memory, ways, chance }
}
