// Parts and bodies for the tests of this folder.

import { emptyTalk } from '#domain/coach/state.ts'
import { NO_RISK } from '#domain/safety/levels.ts'
import { memoryDeviceKey } from './keys/memory-device-key.ts'
import { type Door, type DoorParts, openDoor } from './open-door.ts'
import type { TalkBody, TurnBody } from './records.ts'
import { memoryStore } from './store/memory-store.ts'
import type { Vault } from './vault.ts'

/** A door over memory with a clock that stands at `now` until moved; `change` puts other parts in. */
export function makeDoor(change: Partial<DoorParts> = {}) {
  const time = { now: 1_700_000_000_000 }
  let count = 0
  const parts: DoorParts = {
    store: memoryStore(),
    deviceKey: memoryDeviceKey(),
    clock: () => time.now,
    ids: () => `record-${String(++count).padStart(6, '0')}`,
    ...change,
  }
  return { door: openDoor(parts), parts, time }
}

/** Unlocks and hands over the vault; fails where the door does not open. */
export async function enter(door: Door, pin?: string): Promise<Vault> {
  const opened = await door.unlock(pin)
  if (opened.outcome !== 'open') throw new Error(`the door said ${opened.outcome}`)
  return opened.vault
}

/** A talk in which nothing has been said. */
export const talkBody: TalkBody = { title: 'Rain on Sunday', titled: false, language: 'en', state: emptyTalk() }

/** A turn of the person, saying `text`. */
export function turnBody(text: string): TurnBody {
  return { talk: 'record-000001', order: 1, who: 'person', text }
}

/** A turn of the coach with all that goes with one, about as long as they are. */
export const coachTurn: TurnBody = {
  talk: 'record-000001',
  order: 2,
  who: 'coach',
  text: 'Two sentences that say something kind, long enough to be like the ones a coach would really write here. '.repeat(
    4,
  ),
  paragraphs: [
    {
      text: 'A paragraph of what was said, which repeats the text in pieces. '.repeat(4),
      from: 'situations/rain/mirror/1',
    },
    { text: 'A second paragraph, with one question at its end? '.repeat(3), from: 'situations/rain/ask/closer/1' },
  ],
  offer: {
    kind: 'try',
    situation: 'rain',
    key: 'umbrella',
    do: 'Hold the umbrella over both for as long as the walk takes.',
    whenThen: 'When it starts to rain, then I open it for two.',
    minutes: 5,
    fits: ['both'],
  },
  quick: [{ label: 'Yes', send: 'Yes, that is it.' }],
  why: {
    heard: { situation: 'rain', score: 0.72, feelings: ['tired', 'lonely'], needs: ['closeness'], intent: 'pour-out' },
    risk: NO_RISK,
    move: 'mirror',
    sources: ['walks-2019'],
    from: ['situations/rain/mirror/1', 'situations/rain/ask/closer/1'],
    sent: [],
  },
}
