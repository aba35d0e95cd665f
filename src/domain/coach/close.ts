// Closes a turn: from what a move made, the next state of the talk and the effects the shell performs.

import type { Effect, Spoken, Why } from './effects.ts'
import { remembered } from './remember.ts'
import type { Made, Scene } from './scene.ts'
import type { TalkState } from './state.ts'

/** The next state and the effects, from what a move made. */
export function close(scene: Scene, made: Made): [TalkState, Effect[]] {
  const spoken = made.spoken.filter((s) => s !== undefined)
  const paragraphs = spoken.length > 0 ? spoken : lastWords(scene)
  const { asked: _answered, ...carried } = { ...scene.state, ...made.change }
  for (const part of made.leave ?? []) delete carried[part]
  const said = [...new Set([...scene.voice.said, ...(made.change?.said ?? [])])]
  const state: TalkState = { ...carried, said, ...(made.asked ? { asked: made.asked } : {}) }
  const effects: Effect[] = [{ kind: 'say', paragraphs }]
  if (made.offer) effects.push({ kind: 'offer', offer: made.offer })
  effects.push(...remembered(scene, made))
  if (made.quick && made.quick.length > 0) effects.push({ kind: 'quick', replies: made.quick })
  effects.push(...(made.effects ?? []), { kind: 'why', why: whyOf(scene, { made, state, paragraphs }) })
  return [state, effects]
}

/**
 * When a very long talk has used up all that content holds, a turn is still never empty. This is the one place where a
 * sentence may come a second time, and only after "long-enough" has said that a pause would do more.
 */
function lastWords({ voice }: Scene): Spoken[] {
  const spoken = voice.firstOf(['quiet', 'long-enough']) ?? voice.again('quiet')
  return spoken ? [spoken] : []
}

function whyOf(
  { reading, state: before }: Scene,
  { made, state, paragraphs }: { made: Made; state: TalkState; paragraphs: readonly Spoken[] },
): Why {
  const quoted = state.echoed.length > before.echoed.length ? state.echoed.at(-1) : undefined
  return {
    heard: {
      ...(state.situation ? { situation: state.situation.id, score: state.situation.score } : {}),
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
