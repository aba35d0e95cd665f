// One JSON line in, one JSON line out, same order, `id` echoed. A bad line gives an error on its line and the rest goes on;
// an empty one is passed over.

import type * as z from 'zod/mini'
import { linesOf } from './lines-of.ts'

export interface Lines {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
}

/** Code of what was wrong with a line. */
type Code = 'invalid' | 'unavailable'

const LONGEST_LINE = 2_000_000

/** Answers every line of `input`; `answer` gets what `schema` made of it and returns the fields beside `id` and `ms`. */
export async function answerLines<S extends z.ZodMiniType<{ id?: unknown }>>(
  { input, output }: Lines,
  schema: S,
  answer: (request: z.output<S>) => object,
): Promise<number> {
  // Whoever reads may have read enough: then there is nobody to answer.
  const gone = new Promise<'gone'>((resolve) => output.once('error', () => resolve('gone')))
  for await (const line of linesOf(input, LONGEST_LINE)) {
    if (line?.trim() === '') continue
    const made = `${JSON.stringify(answerLine(line, schema, answer))}\n`
    const drained = output.write(made) ? undefined : new Promise<void>((resolve) => output.once('drain', resolve))
    if (drained && (await Promise.race([drained, gone])) === 'gone') return 0
  }
  return 0
}

function answerLine<S extends z.ZodMiniType<{ id?: unknown }>>(
  line: string | undefined,
  schema: S,
  answer: (request: z.output<S>) => object,
): object {
  if (line === undefined) return failed(null, 'invalid', 'The line is longer than two million characters.')
  let read: unknown
  try {
    read = JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return failed(null, 'invalid', 'The line is not JSON.')
  }
  const id = (read as { id?: unknown } | null)?.id ?? null
  const request = schema.safeParse(read)
  if (!request.success) return failed(id, 'invalid', sentence(request.error))
  const started = performance.now()
  try {
    const fields = answer(request.data)
    return { id, ...fields, ms: Math.round((performance.now() - started) * 100) / 100 }
  } catch {
    // The cause might quote the person: it is not passed on.
    return failed(id, 'unavailable', 'This line could not be answered.')
  }
}

function failed(id: unknown, code: Code, message: string): object {
  return { id, error: { code, message } }
}

function sentence(error: z.core.$ZodError): string {
  const [issue] = error.issues
  const where = issue?.path.join('.') || 'the line'
  return `${where}: ${issue?.message ?? 'not as expected'}.`
}
