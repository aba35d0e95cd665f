// What the person says about how to be spoken with: taken up at once, and kept for the talks to come.

import { type Made, quickReplies, type Scene } from '../scene.ts'
import { wishOf } from '../ways.ts'
import { goOn } from './listen.ts'
import { offerTry } from './offer.ts'

/** Takes up a wish about the talk; undefined where the message holds none. */
export function takeUpWish(scene: Scene): Made | undefined {
  const { intent } = scene.reading
  if (intent === 'little-strength') return keepItSmall(scene)
  const wish = wishOf(intent)
  if (!wish) return undefined
  const ways = { ...scene.state.ways, ...wish }
  const there: Scene = { ...scene, state: { ...scene.state, ways }, ways: { ...scene.ways, ...wish } }
  const spoken = there.voice.firstOf([`wish-${intent}`, 'acknowledge'])
  const next = after(there)
  return {
    ...next,
    move: 'wish',
    spoken: [spoken, ...next.spoken],
    change: { ...next.change, ways },
    effects: [...(next.effects ?? []), { kind: 'prefer', ways: wish }],
  }
}

/** Ideas, or straight words, are given at once where it is known what for; else the waiting question goes on waiting. */
function after(scene: Scene): Made {
  const { reading, situation, state } = scene
  const wantsMore = reading.intent === 'more-ideas' || (reading.intent === 'be-direct' && state.turns >= 3)
  if (wantsMore && situation) {
    const made = offerTry(scene)
    return { ...made, change: { ...made.change, advice: 'welcome' } }
  }
  if (state.asked) return { move: 'wish', spoken: [], asked: state.asked }
  return goOn(scene)
}

/** With little strength left: no more is asked than whether one small thing is welcome. */
function keepItSmall(scene: Scene): Made {
  const asked = scene.voice.firstOf(['little-strength', 'quiet'])
  return {
    move: 'keep-small',
    spoken: [asked],
    asked: asked && { key: asked.from, stage: 'permission' },
    quick: quickReplies(scene, 'quick-little-strength'),
    change: { tired: true },
  }
}
