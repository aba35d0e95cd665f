// What a move sees of a turn, and what it makes. Moves are pure: a scene in, a made turn out.

import type { Clause, Reading } from '../hearing/reading.ts'
import type { Library, Situation } from '../library.ts'
import type { AskStage } from '../vocabulary.ts'
import type { Effect, Offer, QuickReply, Spoken } from './effects.ts'
import type { Memory } from './memory.ts'
import type { Asked, TalkState } from './state.ts'
import type { Chance, Voice } from './voice.ts'
import type { Ways } from './ways.ts'

export interface Scene {
  /** The talk with this turn counted and its belief updated; the question still waiting is in `asked`. */
  state: TalkState
  reading: Reading
  /** The words of this turn, as written. */
  text: string
  library: Library
  /** The situation in force, if one is. */
  situation: Situation | undefined
  voice: Voice
  /** What is known from before this talk. */
  memory: Memory
  /** How this person likes to be spoken with. */
  ways: Ways
  chance: Chance
}

export interface Made {
  /** Name of the move, as the glass box and sample talks know it. */
  move: string
  spoken: Array<Spoken | undefined>
  /** Changes to the state; `asked` is cleared unless given here. */
  change?: Partial<TalkState>
  /** Parts of the state that end with this turn. */
  leave?: ReadonlyArray<'situation' | 'want' | 'wish' | 'heart' | 'offered'>
  asked?: Asked | undefined
  /** The piece of the message that the question follows from. */
  about?: Clause
  offer?: Offer
  quick?: QuickReply[]
  effects?: Effect[]
  /** Keys of sources that the words rest on. */
  sources?: string[]
}

/** Quick replies of a key of content/moves/quick. */
export function quickReplies(scene: Pick<Scene, 'library'>, key: string): QuickReply[] {
  return (scene.library.moves[key] ?? []).map((label) => ({ label, send: label }))
}

/** Two pieces set as one paragraph. */
export function together(...pieces: Array<Spoken | undefined>): Spoken | undefined {
  const there = pieces.filter((p) => p !== undefined)
  if (there.length === 0) return undefined
  return { text: there.map((p) => p.text).join(' '), from: there.map((p) => p.from).join(' ') }
}

/** The text behind a key of a move or of a question of a situation, as content has it. */
export function textOf({ moves, situations }: Pick<Library, 'moves' | 'situations'>, key = ''): string | undefined {
  const [folder, id = '', ...path] = key.split('/')
  if (folder === 'move') return moves[id]?.[Number(path[0])]
  const stage = path[1] as AskStage
  return path[0] === 'ask' ? situationOf({ situations }, id)?.ask[stage]?.[Number(path[2])] : undefined
}

export function situationOf(library: Pick<Library, 'situations'>, id: string | undefined): Situation | undefined {
  return id === undefined ? undefined : library.situations.find((s) => s.id === id)
}
