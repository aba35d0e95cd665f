// The terminal as a page: wrapped lines, a prompt, a secret prompt, and the words of content/ui.

import { createInterface, type Interface } from 'node:readline'
import type { Outcome } from '#app/views.ts'
import { wrap } from './wrap.ts'

export type Slots = Readonly<Record<string, string | number>>

export interface Screen {
  /** The words of a key of content/ui, wrapped and followed by an empty line. */
  say(key: string, slots?: Slots): void
  /** The words of a key, for putting into others. */
  words(key: string, slots?: Slots): string
  /** Any text, wrapped, with a margin. */
  plain(text: string, margin?: string): void
  trouble(outcome: Extract<Outcome<unknown>, { ok: false }>): void
  /** Asks with a prompt; undefined when the input has ended. */
  ask(prompt: string): Promise<string | undefined>
  /** As `ask`, but what is typed does not show. */
  askSecret(key: string): Promise<string | undefined>
  close(): void
}

const WIDEST = 76
/** What was brought back from a file may hold codes that would move the cursor or worse. */
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g

export function createScreen(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  ui: Readonly<Record<string, string>>,
): Screen {
  const lines = createInterface({ input, output, terminal: Boolean(input.isTTY) })
  const answers = lineQueue(lines)
  const width = () => Math.min(WIDEST, Math.max(24, (output.columns ?? WIDEST) - 2))
  const words: Screen['words'] = (key, slots = {}) =>
    (ui[key] ?? key).replace(/\{([a-z]+)\}/g, (_, name: string) => String(slots[name] ?? ''))
  const plain: Screen['plain'] = (text, margin = '') => {
    output.write(`${wrap(text.replace(CONTROLS, ''), width() - margin.length, margin)}\n\n`)
  }
  const ask: Screen['ask'] = (prompt) => {
    output.write(prompt)
    return answers()
  }
  return {
    words,
    plain,
    say: (key, slots) => plain(words(key, slots)),
    trouble: ({ trouble, waitUntil }) => {
      const minutes = waitUntil === undefined ? 0 : Math.ceil((waitUntil - Date.now()) / 60_000)
      const wait = minutes <= 1 ? words('dates.minute') : words('dates.minutes', { count: minutes })
      plain(['what', 'safe', 'do'].map((part) => words(`errors.${trouble}.${part}`, { wait })).join(' '))
    },
    ask,
    askSecret: async (key) => {
      output.write(words(key))
      const silenced = silence(lines)
      const answer = await answers()
      silenced()
      output.write('\n')
      return answer
    },
    close: () => lines.close(),
  }
}

/** Lines in the order they came, also those typed before they were asked for. */
function lineQueue(lines: Interface): () => Promise<string | undefined> {
  const waiting: Array<(line: string | undefined) => void> = []
  const ready: string[] = []
  let ended = false
  lines.on('line', (line) => {
    const next = waiting.shift()
    if (next) next(line)
    else ready.push(line)
  })
  lines.on('close', () => {
    ended = true
    for (const next of waiting.splice(0)) next(undefined)
  })
  return () => {
    const line = ready.shift()
    if (line !== undefined || ended) return Promise.resolve(line)
    return new Promise((resolve) => waiting.push(resolve))
  }
}

/** Stops readline from echoing keys; returns the way to let it again. */
function silence(lines: Interface): () => void {
  const inner = lines as Interface & { _writeToOutput?: (text: string) => void }
  const before = inner._writeToOutput
  inner._writeToOutput = () => undefined
  return () => {
    if (before) inner._writeToOutput = before
  }
}
