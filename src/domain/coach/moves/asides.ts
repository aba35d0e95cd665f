// What is said to the coach in passing: that it does not listen, that its question was odd or unclear, that it does not matter,
// sorry for going on, that it is a little better, that there are tears. Each is answered as a person of tact would.

import { type Made, quickReplies, type Scene } from '../scene.ts'
import { listen } from './listen.ts'
import { question } from './question.ts'

/** So many words beside "sorry" tell something. */
const TELLS = 9
/** Two things are said back in one sentence only where each is short. */
const SHORT = 9

/** Something was passed over: what was heard is said back, so that it can be put right. */
export function sayBack({ state, voice }: Scene): Made {
  const [first, second] = [...new Set([...(state.heart ? [state.heart] : []), ...(state.hearts ?? [])])]
  const spoken =
    (first && second && isShort(first) && isShort(second)
      ? voice.move('heard-back-two', { echo: first, echo2: second })
      : undefined) ??
    (first ? voice.move('heard-back', { echo: first }) : undefined) ??
    voice.firstOf(['heard-back-none', 'repair', 'quiet'])
  return { move: 'heard-back', spoken: [spoken], asked: spoken && { key: spoken.from, stage: 'again' } }
}

function isShort(echo: string): boolean {
  return echo.split(/\s+/).length <= SHORT
}

/** The question is taken back, and a nearer one put in its place. */
export function takeBack(scene: Scene): Made {
  const spoken = scene.voice.firstOf(['odd-question', 'acknowledge'])
  const made = question(scene, 'closer', scene.state.stage)
  return { ...made, move: 'odd-question', spoken: [spoken, ...made.spoken] }
}

/** The same, said plainly; what waits for a yes or no goes on waiting. */
export function putPlainly({ state, voice }: Scene): Made {
  const waits = state.asked && ['permission', 'offer', 'guess', 'which', 'when', 'chair'].includes(state.asked.stage)
  const spoken = voice.firstOf([waits ? 'unclear-step' : 'unclear', 'listen-then', 'quiet'])
  return {
    move: 'unclear',
    spoken: [spoken],
    asked: waits ? state.asked : spoken && { key: spoken.from, stage: 'closer' },
  }
}

/** Others have said the same: then what they say has not been enough. */
export function heardBefore({ voice }: Scene): Made {
  const spoken = voice.firstOf(['heard-before', 'listen-then', 'quiet'])
  return { move: 'heard-before', spoken: [spoken], asked: spoken && { key: spoken.from, stage: 'closer' } }
}

/** "Whatever", "never mind": nobody pulls at it. */
export function letBe(scene: Scene): Made {
  const spoken = scene.voice.firstOf(['shrug', 'quiet'])
  return { move: 'let-be', spoken: [spoken], quick: quickReplies(scene, 'quick-after') }
}

/** No need to be sorry; what came with it is heard. */
export function noNeed(scene: Scene): Made {
  const spoken = scene.voice.firstOf(['rambling', 'listen-first', 'quiet'])
  const made = scene.reading.words >= TELLS ? listen(scene) : question(scene, 'closer', scene.state.stage)
  return { ...made, move: 'no-need', spoken: [spoken, ...made.spoken] }
}

/** It is a little better: that is enough for now. */
export function letGood(scene: Scene): Made {
  const spoken = scene.voice.firstOf(['eased', 'quiet'])
  return { move: 'eased', spoken: [spoken], quick: quickReplies(scene, 'quick-after') }
}

/** Tears: nothing is asked. */
export function withTears({ voice }: Scene): Made {
  return { move: 'tears', spoken: [voice.firstOf(['crying', 'listen-first', 'quiet'])] }
}

/** Back to what was put aside. */
export function backTo(scene: Scene): Made {
  const { earlier } = scene.state
  const spoken =
    (earlier ? scene.voice.move('back-to-echo', { echo: earlier }) : undefined) ??
    scene.voice.firstOf(['back-to', 'listen-then', 'quiet'])
  return { move: 'back-to', spoken: [spoken], asked: spoken && { key: spoken.from, stage: 'closer' } }
}
