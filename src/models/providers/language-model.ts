// The browser's own language model, where there is one: the Prompt API, as far as it is used here. Browsers show it to pages
// alone, not to workers, so what crosses between the two is plain values and two small calls.

/** How far the browser's model is from being ready. */
export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available'

/** What is handed to the browser, word for word. */
export interface BuiltInAsk {
  initialPrompts: { role: 'system' | 'user' | 'assistant'; content: string }[]
  prompt: string
  responseConstraint?: Readonly<Record<string, unknown>>
}

export interface BuiltInAnswer {
  /** The next words, or undefined at the end. */
  next(): Promise<string | undefined>
  /** Stops it and lets go of its memory. */
  end(): void
}

/** The side that stands in the page. */
export interface BuiltInHost {
  availability(): Promise<Availability>
  begin(ask: BuiltInAsk): Promise<BuiltInAnswer>
  /** Lets the browser fetch its model, some gigabytes: only at a person's wish. Tells the share that is there. */
  download(onShare: (share: number) => void): Promise<void>
}

interface Session {
  promptStreaming(input: string, options: { signal: AbortSignal; responseConstraint?: object }): ReadableStream<string>
  destroy(): void
}

interface Options {
  initialPrompts?: BuiltInAsk['initialPrompts']
  expectedInputs: { type: 'text'; languages: string[] }[]
  expectedOutputs: { type: 'text'; languages: string[] }[]
  signal?: AbortSignal
  monitor?(monitor: EventTarget): void
}

/** `LanguageModel` of the Prompt API. */
export interface LanguageModelFactory {
  availability(options: Options): Promise<Availability>
  create(options: Options): Promise<Session>
}

/** The browser's factory, or undefined where this browser has none. */
export function findLanguageModel(place: object): LanguageModelFactory | undefined {
  const found = (place as { LanguageModel?: LanguageModelFactory }).LanguageModel
  return typeof found?.create === 'function' && typeof found.availability === 'function' ? found : undefined
}

/** The page's side over a factory, for one language. */
export function createBuiltInHost(factory: LanguageModelFactory, language: string): BuiltInHost {
  const text = [{ type: 'text' as const, languages: [language] }]
  const options: Options = { expectedInputs: text, expectedOutputs: text }
  return {
    availability: () => factory.availability(options),
    async begin({ initialPrompts, prompt, responseConstraint }) {
      const stop = new AbortController()
      const session = await factory.create({ ...options, initialPrompts, signal: stop.signal })
      const stream = session.promptStreaming(prompt, {
        signal: stop.signal,
        ...(responseConstraint && { responseConstraint }),
      })
      const reader = stream.getReader()
      return {
        next: async () => (await reader.read()).value,
        end() {
          stop.abort()
          session.destroy()
        },
      }
    },
    async download(onShare) {
      const monitor = (target: EventTarget) =>
        target.addEventListener('downloadprogress', (event) => onShare((event as ProgressEvent).loaded))
      const session = await factory.create({ ...options, monitor })
      session.destroy()
    },
  }
}
