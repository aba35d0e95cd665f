// Listens to a model with limited patience: what it says goes to a taker, piece by piece, until it ends, is stopped, or
// takes too long.

import type { Plan } from '#domain/plan/plan.ts'
import { type ChatModel, ChatModelError, type ChatTrouble } from '#models/chat-model.ts'

export interface Listening {
  model: ChatModel
  plan: Plan
  signal: AbortSignal
  /** Milliseconds that nothing may come, and that all of it may take. */
  patience?: Patience
}

export interface Patience {
  piece: number
  whole: number
}

export interface ListenedTo {
  /** `cut`: ended by its own limit in the middle of a sentence. `enough`: the taker wanted no more. */
  ended: 'whole' | 'cut' | 'enough' | ChatTrouble
  tokens?: { read: number; written: number }
  /** Everything that was said, also what was not taken. */
  heard: string
}

// Longer than the door's own: it knows better what it waits for.
const PATIENCE: Patience = { piece: 75_000, whole: 150_000 }

/** `take` says whether it wants more. */
export async function listenToModel(
  { model, plan, signal, patience = PATIENCE }: Listening,
  take: (text: string) => boolean,
): Promise<ListenedTo> {
  const own = new AbortController()
  const stop = () => own.abort()
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  const watch = watchful(patience, own)
  let heard = ''
  try {
    const { messages, maxTokens, temperature, shape } = plan
    const request = { messages, maxTokens, temperature, ...(shape ? { shape } : {}) }
    for await (const piece of watch.over(model.stream(request, own.signal))) {
      if (piece.kind === 'text') {
        heard += piece.text
        if (!take(piece.text)) return { ended: 'enough', heard }
        continue
      }
      const ended = piece.why === 'done' ? 'whole' : piece.why === 'length' ? 'cut' : 'broken-answer'
      return { ended, heard, ...(piece.tokens ? { tokens: piece.tokens } : {}) }
    }
    return { ended: 'broken-answer', heard }
  } catch (error) {
    if (!(error instanceof ChatModelError)) throw error
    return { ended: watch.ranOut ? 'too-slow' : error.trouble, heard }
  } finally {
    watch.end()
    signal.removeEventListener('abort', stop)
  }
}

/** Ends a stream in which nothing comes for too long, or which takes too long as a whole, or that is stopped. */
function watchful(patience: Patience, own: AbortController) {
  let ranOut = false
  const giveUp = () => {
    ranOut = true
    own.abort()
  }
  const stopped = new Promise<undefined>((resolve) => {
    own.signal.addEventListener('abort', () => resolve(undefined))
    if (own.signal.aborted) resolve(undefined)
  })
  const whole = setTimeout(giveUp, patience.whole)
  let piece = setTimeout(giveUp, patience.piece)
  return {
    get ranOut() {
      return ranOut
    },
    /** Goes on even where a stream does not heed its signal. */
    async *over<T>(stream: AsyncIterable<T>): AsyncGenerator<T> {
      const pieces = stream[Symbol.asyncIterator]()
      for (;;) {
        const coming = pieces.next()
        coming.catch(() => undefined)
        const next = await Promise.race([coming, stopped])
        if (next === undefined) throw new ChatModelError(ranOut ? 'too-slow' : 'cancelled', 'given up')
        if (next.done) return
        clearTimeout(piece)
        piece = setTimeout(giveUp, patience.piece)
        yield next.value
      }
    },
    end() {
      clearTimeout(whole)
      clearTimeout(piece)
      own.abort()
    },
  }
}
