// Where the talk in danger meets the ordinary one: fixed words stand alone, or are laid before a turn of the coach.

import { concernWords } from '../safety/concern-words.ts'
import type { DangerTurn } from '../safety/danger-turn.ts'
import { hearAnswer } from '../safety/hear-answer.ts'
import { NOTHING_HEARD } from '../safety/heard.ts'
import { respondToDanger, whoSpeaks } from '../safety/respond.ts'
import type { Screened } from '../safety/screened.ts'
import type { Effect, Why } from './effects.ts'
import type { Scene } from './scene.ts'
import type { Danger, TalkState } from './state.ts'

export interface DangerWords {
  danger: Danger
  effects: Effect[]
  /** True when nothing else is said this turn. */
  alone: boolean
}

/** The fixed words this turn calls for, if any. */
export function speakOfDanger(scene: Scene, screened: Screened): DangerWords | undefined {
  const { danger, turns } = scene.state
  // An ordinary talk costs nothing: what people say amid danger is read only there.
  const mayMatter = danger !== undefined || screened.risk.fresh !== 'none'
  const heard = mayMatter ? hearAnswer(screened.text, scene.library) : NOTHING_HEARD
  const input: DangerTurn = {
    danger,
    screened,
    heard,
    turn: turns,
    responses: scene.library.responses,
    chance: scene.chance,
  }
  switch (whoSpeaks(danger, screened, heard)) {
    case 'danger': {
      const answer = respondToDanger(input)
      return { ...answer, alone: answer.effects.length > 0 }
    }
    case 'concern':
    case 'care': {
      const words = concernWords(input)
      return { ...words, alone: words.alone && words.effects.length > 0 }
    }
    case 'none':
      return undefined
  }
}

/** A turn of fixed words alone: whatever question was waiting is dropped, and nothing is remembered or offered. */
export function closeDanger(scene: Scene, { danger, effects }: DangerWords): [TalkState, Effect[]] {
  const { asked: _dropped, offered: _withdrawn, ...state } = scene.state
  return [{ ...state, danger }, [...effects, { kind: 'why', why: whyOfDanger(scene, effects) }]]
}

/** Lays the paragraphs of fixed words before those of the coach. */
export function layBefore(first: readonly Effect[], then: readonly Effect[]): Effect[] {
  const words = first.flatMap((e) => (e.kind === 'say' ? e.paragraphs : []))
  if (words.length === 0) return [...then]
  const rest = first.filter((e) => e.kind === 'help')
  return [...then.map((e) => (e.kind === 'say' ? { ...e, paragraphs: [...words, ...e.paragraphs] } : e)), ...rest]
}

function whyOfDanger({ reading }: Scene, effects: readonly Effect[]): Why {
  return {
    heard: { feelings: reading.feelings, needs: reading.needs, intent: reading.intent },
    risk: reading.risk,
    move: 'safety',
    sources: [],
    from: effects.flatMap((e) => (e.kind === 'say' ? e.paragraphs.map((p) => p.from) : [])),
    sent: [],
  }
}
