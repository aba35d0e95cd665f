// One answer to something that was written for oneself: it is given back, and one thing is asked. No talk begins with it.

import { close } from './close.ts'
import type { Spoken } from './effects.ts'
import { listen } from './moves/listen.ts'
import { stayWith } from './moves/stay-with.ts'
import { openScene } from './open-scene.ts'
import { emptyTalk } from './state.ts'
import type { Heard, Knowing } from './step.ts'

/** What is said, and by which move. Whatever the words ask for, they are only listened to. */
export function reflectOnce({ screened, reading }: Heard, knowing: Knowing): { spoken: Spoken[]; move: string } {
  const scene = openScene(emptyTalk(), { screened, reading: { ...reading, intent: 'pour-out' } }, knowing)
  const made = knowing.memory.guarded ? stayWith(scene) : listen(scene)
  const [, effects] = close(scene, made)
  return { spoken: effects.flatMap((effect) => (effect.kind === 'say' ? effect.paragraphs : [])), move: made.move }
}
