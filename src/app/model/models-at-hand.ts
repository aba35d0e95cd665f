// What the verbs that speak with a model need beside the context: the door, the leash, and what is held of the model's
// conduct while the page is open.

import type { Prompts } from '#domain/plan/prompts-schema.ts'
import type { OwnVoice } from '#domain/safety/review/own-voice.ts'
import type { ReviewSet } from '#domain/safety/review/review-schema.ts'
import type { ChatModel } from '#models/chat-model.ts'
import type { ModelBody } from '#vault/records.ts'
import type { Context } from '../context.ts'
import type { ModelsFound } from './find-models.ts'

/** What a model is told, and what it may not say. */
export interface Leash {
  prompts: Prompts
  review: ReviewSet
  voice: OwnVoice
}

export interface ModelParts {
  /** Makes the model of a connection; throws a TroubleError where none can be made of it. */
  openModel: (connection: ModelBody) => ChatModel
  /** Looks for models that could be connected; only when the person wants it. */
  findModels?: () => Promise<ModelsFound>
  /** Fetched when it is first wanted. */
  leash: () => Promise<Leash>
  /** Called as each sentence's review begins, and what it gives as it ends: for measuring. */
  onReviewed?: () => () => void
  /** Milliseconds that nothing may come, and that all of an answer may take. */
  patience?: { piece: number; whole: number }
}

export interface Models extends ModelParts {
  context: Context
  conduct: Conduct
  /** Runs a verb that writes, after those before it. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

/** How a model has done of late in each talk; and the answer that is being waited for. */
export class Conduct {
  readonly #falls = new Map<string, boolean[]>()
  #going: AbortController | undefined

  /** Notes how one answer ended; true when the model is set aside by it, for the rest of the talk. */
  note(talk: string, fell: boolean): boolean {
    const before = this.isSetAside(talk)
    this.#falls.set(talk, [...(this.#falls.get(talk) ?? []), fell].slice(-LOOKED_AT))
    return !before && this.isSetAside(talk)
  }

  isSetAside(talk: string): boolean {
    return (this.#falls.get(talk) ?? []).filter(Boolean).length >= ENOUGH_FALLS
  }

  /** The signal of a new answer; one that was still going on is stopped. */
  begin(): AbortSignal {
    this.stop()
    this.#going = new AbortController()
    return this.#going.signal
  }

  stop(): void {
    this.#going?.abort()
    this.#going = undefined
  }

  clear(): void {
    this.stop()
    this.#falls.clear()
  }
}

/** Of so many answers in one talk, so many that fell set a model aside. */
const LOOKED_AT = 6
const ENOUGH_FALLS = 3
