// The main move: show that it was heard, then one question of the stage the talk is in.
// heard → closer → the other's view → what is wanted → one step → after it.

import type { AskStage } from '../../vocabulary.ts'
import { MAYBE, SURE } from '../belief.ts'
import type { Spoken } from '../effects.ts'
import { type Made, quickReplies, type Scene, situationOf, together } from '../scene.ts'
import type { Asked, Stage } from '../state.ts'
import { offerTry } from './offer.ts'
import { reflectOn } from './reflection.ts'

/** Two situations this close, in a message this long, are two threads. */
const TWO_THREADS = 0.2
const TANGLED_WORDS = 25
const WANT_LENGTH = 140

export function listen(scene: Scene): Made {
  const reflection = reflectOn(scene)
  const echoed = [...scene.state.echoed, ...reflection.echoed]
  const made = goOn(scene)
  return { ...made, spoken: [...reflection.paragraphs, ...made.spoken], change: { echoed, ...made.change } }
}

/** What comes after the reflection at the stage the talk is in. */
export function goOn(scene: Scene): Made {
  const { state } = scene
  switch (state.stage) {
    case 'open':
      return opening(scene)
    case 'closer':
      return scene.state.advice === 'welcome'
        ? offerTry(scene)
        : question(scene, isTwoSided(scene) ? 'other' : 'strength', 'other')
    case 'other':
      return otherChair(scene)
    case 'want':
      return afterWant(scene)
    case 'step':
    case 'after':
      return state.advice === 'unasked' && state.turns % 3 === 0 ? permission(scene) : onward(scene)
  }
}

function opening(scene: Scene): Made {
  const threads = twoThreads(scene)
  if (threads) return threads
  const bridge = scene.reading.intent === 'ask-advice' ? scene.voice.move('bridge-advice') : undefined
  const made = question(scene, 'closer', 'closer')
  return {
    ...made,
    spoken: [together(bridge, made.spoken[0])],
    quick: scene.situation ? quickReplies(scene, scene.situation.joyful ? 'quick-joy' : 'quick-heard') : [],
    change: { ...made.change, ...(bridge ? { advice: 'welcome' as const } : {}) },
  }
}

/** Several problems in one message: names two and asks which comes first. */
function twoThreads(scene: Scene): Made | undefined {
  const [first, second] = scene.reading.situations
  if (!first || !second || second.score < SURE || first.score - second.score > TWO_THREADS) return undefined
  if (scene.reading.words < TANGLED_WORDS) return undefined
  const one = situationOf(scene.library, first.id)
  const two = situationOf(scene.library, second.id)
  const asked = one && two && scene.voice.move('which', { situation: one.about, other: two.about })
  if (!asked) return undefined
  return {
    move: 'which',
    spoken: [asked],
    asked: { key: asked.from, stage: 'which', about: [one.id, two.id] },
    quick: [one, two].map((s) => ({ label: s.name, send: s.name })),
    change: scene.reading.intent === 'ask-advice' ? { advice: 'welcome' } : {},
  }
}

/** A question of a stage; the talk then stands at `then`. A hunch is asked about before it is built on. */
export function question(scene: Scene, stage: AskStage, then: Stage): Made {
  const hunch = guess(scene)
  if (hunch) return hunch
  const asked = scene.voice.ask(stage, scene.situation) ?? anyQuestion(scene)
  return {
    move: stage === 'closer' ? 'reflect' : stage,
    spoken: [asked],
    asked: asked && { key: asked.from, stage },
    change: { stage: then },
  }
}

function guess(scene: Scene): Made | undefined {
  if (scene.situation || scene.state.turns < 2) return undefined
  const [best] = Object.entries(scene.state.belief).sort((a, b) => b[1] - a[1])
  const situation = best && best[1] >= MAYBE ? situationOf(scene.library, best[0]) : undefined
  const asked = situation && scene.voice.move('guess', { situation: situation.about })
  return (
    asked && {
      move: 'guess',
      spoken: [asked],
      asked: { key: asked.from, stage: 'guess', about: [situation.id] },
      quick: quickReplies(scene, 'quick-check'),
    }
  )
}

/** Offers the other's view, as a guess, and asks what the person would like. */
function otherChair(scene: Scene): Made {
  const { situation, voice } = scene
  const view = situation && isTwoSided(scene) ? voice.otherSide(situation) : undefined
  const intro = view && voice.move('other-intro')
  const made = question(scene, 'want', 'want')
  return view ? { ...made, move: 'other-side', spoken: [together(intro, view), ...made.spoken] } : made
}

/** The person has said what they would like: keep it, gather up, and ask whether a step is welcome. */
function afterWant(scene: Scene): Made {
  const want = scene.text.trim().replace(/[.!]+$/, '')
  const kept = want.length <= WANT_LENGTH && scene.reading.intent === 'pour-out' ? { want } : {}
  const made = scene.state.advice === 'welcome' ? offerTry(scene) : permission(scene)
  return { ...made, change: { ...kept, ...made.change } }
}

export function permission(scene: Scene): Made {
  if (scene.state.advice === 'unwelcome') return onward(scene)
  const asked = scene.voice.move('permission')
  if (!asked) return onward(scene)
  return {
    move: 'permission',
    spoken: [asked],
    asked: { key: asked.from, stage: 'permission' },
    quick: quickReplies(scene, 'quick-permission'),
    change: { stage: 'step' },
  }
}

const ROUND: readonly AskStage[] = ['exception', 'strength', 'closer', 'scale', 'want', 'other']

/** Beyond the arc: now and then something known, else a question of another kind each time. */
export function onward(scene: Scene): Made {
  const known = scene.state.turns % 2 === 0 ? tell(scene) : undefined
  if (known) return known
  const stage = ROUND[scene.state.turns % ROUND.length]!
  const usable = stage === 'other' && !isTwoSided(scene) ? 'closer' : stage
  return question(scene, usable, scene.state.stage === 'open' ? 'closer' : scene.state.stage)
}

/** One insight with its ground, and whether it fits. */
export function tell(scene: Scene): Made | undefined {
  const { situation, voice } = scene
  if (!situation) return undefined
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
  return (scene.situation?.two_sided ?? true) && !scene.situation?.joyful
}

/** The stage a short answer to a question of `asked` leads to. */
export function isStageQuestion(asked: Asked | undefined): boolean {
  return (
    asked !== undefined &&
    ['closer', 'other', 'want', 'strength', 'exception', 'scale', 'check', 'again'].includes(asked.stage)
  )
}
