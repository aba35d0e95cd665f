// Questions: the one that fits a stage, a hunch asked about before it is built on, whether a step is welcome, and what to
// ask when the arc is done.

import { type AskStage, GLAD_FEELINGS } from '../../vocabulary.ts'
import type { Spoken } from '../effects.ts'
import { type Made, quickReplies, type Scene, together } from '../scene.ts'
import type { Asked, Stage } from '../state.ts'
import { isTentative } from '../sureness.ts'
import { askFear, isHeldBack } from './ask-fear.ts'
import { asksForMore, type Followed, followsFrom, followsHot, ofWhatWasTold } from './following.ts'
import { ofForm } from './form.ts'
import { guess } from './guess.ts'

/** Whoever has passed over the question so often does not want a step, or not now. */
const MOST_ASKED = 2

/** A question of a stage; the talk then stands at `then`. A hunch is asked about before it is built on. */
export function question(scene: Scene, stage: AskStage, then: Stage): Made {
  if (scene.state.quiet) return { move: 'listen', spoken: [], change: { stage: then } }
  const joy = isJoyOnly(scene) ? scene.voice.move('ask-joy') : undefined
  if (joy)
    return { move: 'reflect', spoken: [joy], asked: { key: joy.from, stage: 'closer' }, change: { stage: 'closer' } }
  const hunch = guess(scene)
  if (hunch) return hunch
  const led = unprepared(scene, stage)
  const asked = led?.asked ?? scene.voice.ask(stage, scene.situation) ?? anyQuestion(scene)
  return {
    move: stage === 'closer' ? 'reflect' : stage,
    spoken: [asked],
    asked: asked && { key: asked.from, stage },
    ...(led?.about ? { about: led.about } : {}),
    change: { stage: then },
  }
}

/** Where no situation has questions of its own: what follows from what was told, or is easy to answer. */
function unprepared(scene: Scene, stage: AskStage): Followed | undefined {
  // Whoever is torn is asked about both halves, wherever the talk stands.
  if (scene.reading.halves && (!scene.situation || scene.state.stage === 'open')) return followsFrom(scene)
  if (scene.situation) return besideSituation(scene, stage)
  if (stage === 'other' || stage === 'want') {
    const asked = ofWhatWasTold(scene, stage)
    return asked && { asked }
  }
  if (stage !== 'closer') return undefined
  const isOpen = scene.state.stage === 'open'
  const more = asksForMore(scene)
  const led = followsFrom(scene)
  if (led && !more) return led
  const told = (isTold(scene) ? ofForm(scene) : undefined) ?? more ?? (isOpen ? firstQuestion(scene) : undefined)
  return told && { asked: told }
}

/** Before a situation's own question: what nobody walks past; and where it is only likely, whatever follows from what was told. */
function besideSituation(scene: Scene, stage: AskStage): Followed | undefined {
  if (scene.situation?.joyful) return undefined
  const told = stage === 'other' || stage === 'want' ? ofWhatWasTold(scene, stage) : undefined
  if (isTentative(scene)) {
    const led = stage === 'closer' ? followsFrom(scene) : told && { asked: told }
    if (led || isSpokenOf(scene)) return led
    const asked = (stage === 'closer' ? ofForm(scene) : undefined) ?? scene.voice.move(`ask-${stage}`)
    return asked && { asked }
  }
  return stage === 'closer' && scene.state.stage !== 'open' ? followsHot(scene) : undefined
}

/** Two words are hardly told in any form. */
function isTold({ reading }: Scene): boolean {
  return reading.words >= TOLD
}

/** Whether this message speaks for the situation in force. */
export function isSpokenOf({ reading, situation, state }: Scene): boolean {
  const own = reading.situations.find(({ id }) => id === situation?.id)?.score ?? 0
  return state.stage === 'open' || own >= SPEAKS
}

const SPEAKS = 0.2
const TOLD = 3

/** Where nothing is known yet: one question for what hurts or is asked about, another for all else. */
function firstQuestion({ reading, voice }: Scene): Spoken | undefined {
  const sore = reading.intent === 'ask-advice' || reading.blames || reading.feelings.some((f) => !GLAD_FEELINGS.has(f))
  return voice.firstOf(sore ? ['ask-first-sore', 'ask-first'] : ['ask-first'])
}

/** Good news of no situation: nothing about it needs help, or another side. */
function isJoyOnly({ state, situation }: Scene): boolean {
  return state.glad === true && !situation
}

/** Asks whether something to try is welcome. */
export function permission(scene: Scene): Made {
  const before = scene.voice.said.filter((key) => key.startsWith('move/permission')).length
  const passedOver = scene.state.asked?.stage === 'permission'
  if (scene.state.advice === 'unwelcome' || scene.state.quiet || passedOver || before >= MOST_ASKED)
    return onward(scene)
  const glad = scene.situation?.joyful || isJoyOnly(scene)
  const asked = scene.voice.move(glad ? 'permission-joy' : 'permission')
  if (!asked) return onward(scene)
  return {
    move: 'permission',
    spoken: [asked],
    asked: { key: asked.from, stage: 'permission' },
    quick: quickReplies(scene, 'quick-permission'),
    change: { stage: 'step' },
  }
}

const ROUND: readonly AskStage[] = ['closer', 'exception', 'closer', 'strength', 'other', 'closer']

/** Beyond the arc: now and then something known, else a question of another kind each time. */
export function onward(scene: Scene): Made {
  if (scene.state.stage === 'open') return question(scene, 'closer', 'closer')
  const known = mayTell(scene) ? tell(scene) : undefined
  if (known) return known
  const follows = scene.state.quiet || scene.situation?.joyful ? undefined : followsFrom(scene)
  if (follows) return askingOn(follows)
  const stage = ROUND[scene.state.turns % ROUND.length]!
  const afraid = stage === 'other' ? askFear(scene) : undefined
  if (afraid) return afraid
  const usable = stage === 'other' && !isTwoSided(scene) ? 'closer' : stage
  return question(scene, usable, scene.state.stage)
}

/** Goes on with what follows from the last message, wherever the talk stands. */
export function askingOn({ asked, about }: Followed): Made {
  return {
    move: 'reflect',
    spoken: [asked],
    asked: { key: asked.from, stage: 'closer' },
    ...(about ? { about } : {}),
  }
}

/** Unasked, what is known comes once in a talk, and not into the middle of what hurts. */
function mayTell(scene: Scene): boolean {
  const { state, voice, reading } = scene
  const told = voice.said.some((key) => key.includes('/know/'))
  return !told && !isTentative(scene) && state.turns % 2 === 0 && reading.feelings.length === 0
}

/** One insight with its ground, and whether it fits; none for who wants no ideas or no questions. */
export function tell(scene: Scene): Made | undefined {
  const { situation, voice, state } = scene
  if (!situation || state.quiet || state.advice === 'unwelcome') return undefined
  const known = voice.know(situation)
  if (!known) return undefined
  const check = voice.move('know-check')
  const source = situation.know[known.key]?.source
  return {
    move: 'know',
    spoken: [known, check],
    asked: check && { key: check.from, stage: 'check' },
    quick: check ? quickReplies(scene, 'quick-check') : [],
    sources: source && source !== 'custom' ? [source] : [],
  }
}

function anyQuestion(scene: Scene): Spoken | undefined {
  const rest: AskStage[] = ['closer', 'strength', 'exception', 'want', 'scale']
  for (const stage of rest) {
    const asked = scene.voice.ask(stage, scene.situation)
    if (asked) return asked
  }
  return (
    together(scene.voice.move('listen-first'), scene.voice.move('listen-then')) ??
    scene.voice.firstOf(['long-enough', 'quiet'])
  )
}

export function isTwoSided(scene: Scene): boolean {
  const { situation, state } = scene
  // Without anybody named, nobody's other side is there to be asked about.
  return (
    (situation?.two_sided ?? state.partner !== undefined) &&
    !situation?.joyful &&
    !state.ownSide &&
    !isJoyOnly(scene) &&
    !isHeldBack(scene)
  )
}

/** The stage a short answer to a question of `asked` leads to. */
export function isStageQuestion(asked: Asked | undefined): boolean {
  return (
    asked !== undefined &&
    ['closer', 'other', 'want', 'strength', 'exception', 'scale', 'check', 'again'].includes(asked.stage)
  )
}
