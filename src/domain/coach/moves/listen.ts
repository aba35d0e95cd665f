// The main move: show that it was heard, then one question of the stage the talk is in.
// heard → closer → the other's view → what is wanted → one step → after it.

import type { Spoken } from '../effects.ts'
import { type Made, quickReplies, type Scene, situationOf, together } from '../scene.ts'
import { offerTry } from './offer.ts'
import { isTwoSided, onward, permission, question } from './question.ts'
import { reflectOn } from './reflection.ts'

/** Two situations this close, in a message this long, are two threads. */
const TWO_THREADS = 0.2
const BOTH_SURE = 0.7
const TANGLED_WORDS = 25
const WANT_LENGTH = 140
const SUMMARY_WORDS = 16

export function listen(scene: Scene): Made {
  const reflection = reflectOn(scene)
  const echoed = [...scene.state.echoed, ...reflection.echoed]
  const made = goOn(scene)
  const heart = scene.state.heart ?? reflection.echo
  return {
    ...made,
    spoken: [...reflection.paragraphs, ...made.spoken],
    change: { echoed, ...(heart ? { heart } : {}), ...made.change },
  }
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
  if (!first || !second || second.score < BOTH_SURE || first.score - second.score > TWO_THREADS) return undefined
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
  const kept: { want?: string } = want.length <= WANT_LENGTH && scene.reading.intent === 'pour-out' ? { want } : {}
  const made = scene.state.advice === 'welcome' ? offerTry(scene) : permission(scene)
  return { ...made, spoken: [summary(scene, kept.want), ...made.spoken], change: { ...kept, ...made.change } }
}

/** Gathers up what was told and what is wished for, where both are short enough to be said in one breath. */
function summary(scene: Scene, want: string | undefined): Spoken | undefined {
  const { heart } = scene.state
  if (!want || !heart || want.split(/\s+/).length > SUMMARY_WORDS) return undefined
  return scene.voice.move('summary', { echo: heart, want })
}
