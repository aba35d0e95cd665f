// The chat door: a plan in, words out, piece by piece. Whoever stands behind it is never trusted with more than the words
// it was given, and nothing it says is shown before it was reviewed.

/** One message of what a model is sent. `plan` is ours; `quoted` words of others are put inside it as data. */
export interface ChatMessage {
  role: 'plan' | 'person' | 'coach'
  text: string
}

export interface ChatRequest {
  messages: readonly ChatMessage[]
  /** Tokens of the answer, at most. */
  maxTokens: number
  /** From 0, the same each time, to 1; a wish that some providers do not take. */
  temperature?: number
  /**
   * A JSON Schema the answer must follow, where a structure is wanted instead of prose. Its objects must be closed
   * (`additionalProperties: false`): some providers refuse others.
   */
  shape?: { name: string; schema: Readonly<Record<string, unknown>> }
}

/** How an answer ended, and what was counted where the model counts. */
export interface ChatEnd {
  kind: 'end'
  why: 'done' | 'length' | 'refused'
  tokens?: { read: number; written: number }
}

export type ChatPiece = { kind: 'text'; text: string } | ChatEnd

/** A request as it goes out, byte for byte. */
export interface ChatEnvelope {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
}

export interface ChatModel {
  /** The protocol spoken, and the model asked for. */
  readonly provider: string
  readonly model: string
  /** Where words go: shown to the person before anything is sent. */
  readonly destination: string
  /**
   * What `stream` would send for this request, with dots for the key; the glass box shows it. Throws a ChatModelError
   * where the request does not fit the model even without the older turns.
   */
  envelope(request: ChatRequest): ChatEnvelope
  /** Streams the answer; ends with one `end`. Throws ChatModelError, also when the signal is raised. */
  stream(request: ChatRequest, signal: AbortSignal): AsyncIterable<ChatPiece>
}

/** What can go wrong at the door; the face turns the code into a sentence. */
export type ChatTrouble =
  | 'unreachable'
  | 'too-slow'
  | 'key-refused'
  | 'no-such-model'
  | 'too-long'
  | 'busy'
  | 'broken-answer'
  | 'cancelled'

export class ChatModelError extends Error {
  readonly trouble: ChatTrouble
  constructor(trouble: ChatTrouble, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.name = 'ChatModelError'
    this.trouble = trouble
  }
}
