// Questions: the one that fits a stage, a hunch asked about before it is built on, whether a step is welcome, and what to
// ask when the arc is done.

import type { AskStage } from '../../vocabulary.ts'
import { MAYBE } from '../belief.ts'
import type { Spoken } from '../effects.ts'
import { type Made, quickReplies, type Scene, situationOf, together } from '../scene.ts'
import type { Asked, Stage } from '../state.ts'

/** A question of a stage; the talk then stands at `then`. A hunch is asked about before it is built on. */
export function question(scene: Scene, stage: AskStage, then: Stage): Made {
  if (scene.state.quiet) return { move: 'listen', spoken: [], change: { stage: then } }
  const hunch = guess(scene)
  if (hunch) return hunch
  const first = scene.state.stage === 'open' && !scene.situation ? scene.voice.move('ask-first') : undefined
  const asked = first ?? scene.voice.ask(stage, scene.situation) ?? anyQuestion(scene)
  return {
    move: stage === 'closer' ? 'reflect' : stage,
    spoken: [asked],
    asked: asked && { key: asked.from, stage },
    change: { stage: then },
  }
}

/** Asks about the likeliest situation; not again about one that was passed over. */
export function guess(scene: Scene): Made | undefined {
  const { state } = scene
  if (scene.situation || state.turns < 2 || state.quiet) return undefined
  const [best] = Object.entries(state.belief).sort((a, b) => b[1] - a[1])
  if (best && state.guessed?.includes(best[0])) return undefined
  const situation = best && best[1] >= MAYBE ? situationOf(scene.library, best[0]) : undefined
  const asked = situation && scene.voice.move('guess', { situation: situation.about })
  return (
    asked && {
      move: 'guess',
      spoken: [asked],
      asked: { key: asked.from, stage: 'guess', about: [situation.id] },
      quick: quickReplies(scene, 'quick-check'),
      change: { guessed: [...(state.guessed ?? []), situation.id] },
    }
  )
}

/** Asks whether something to try is welcome. */
export function permission(scene: Scene): Made {
  if (scene.state.advice === 'unwelcome' || scene.state.quiet) return onward(scene)
  const asked = scene.voice.move(scene.situation?.joyful ? 'permission-joy' : 'permission')
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
  if (scene.state.stage === 'open') return question(scene, 'closer', 'closer')
  const known = scene.state.turns % 2 === 0 ? tell(scene) : undefined
  if (known) return known
  const stage = ROUND[scene.state.turns % ROUND.length]!
  const heavy = scene.state.tired && stage === 'scale'
  const usable = heavy || (stage === 'other' && !isTwoSided(scene)) ? 'closer' : stage
  return question(scene, usable, scene.state.stage)
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
  return (scene.situation?.two_sided ?? true) && !scene.situation?.joyful
}

/** The stage a short answer to a question of `asked` leads to. */
export function isStageQuestion(asked: Asked | undefined): boolean {
  return (
    asked !== undefined &&
    ['closer', 'other', 'want', 'strength', 'exception', 'scale', 'check', 'again'].includes(asked.stage)
  )
}
