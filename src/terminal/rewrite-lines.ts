// `amante rewrite`: for each message what would land as an attack, what is missing, and versions of it.

import process from 'node:process'
import * as z from 'zod/mini'
import { sayBetter } from '#app/say-better.ts'
import type { Library } from '#domain/library.ts'
import type { Rewritten } from '#domain/rewrite/rewriter.ts'
import { openLibrary } from '#knowledge/open-library.ts'
import { answerLines, type Lines } from './json-lines.ts'

const RequestSchema = z.object({
  id: z.optional(z.unknown()),
  text: z.string(),
  about: z.optional(z.string()),
  seed: z.optional(z.int()),
})

export async function run(
  _args: string[],
  lines: Lines = { input: process.stdin, output: process.stdout },
): Promise<number> {
  const library = await openLibrary('en')
  sayBetter(library, { text: '' })
  return answerLines(lines, RequestSchema, ({ text, about, seed }) =>
    told(library, { text, ...(about === undefined ? {} : { about }), ...(seed === undefined ? {} : { seed }) }),
  )
}

function told(library: Library, request: { text: string; about?: string; seed?: number }): object {
  const said = sayBetter(library, request)
  if (said.kind === 'message') {
    return { marks: said.message.marks, ...answered(said.message) }
  }
  const { lines, tipped, turn, speakers } = said.chat
  const marks = lines.flatMap((line, at) =>
    line.marks.map((mark) => ({
      ...mark,
      start: line.start + mark.start,
      end: line.start + mark.end,
      line: at,
      who: line.who,
    })),
  )
  return {
    marks,
    ...answered(said.chat),
    chat: { speakers, ...(turn ? { turn } : {}), ...(tipped === undefined ? {} : { tipped }) },
  }
}

type Looked = Pick<Rewritten, 'missing' | 'versions' | 'refused' | 'risk'>

function answered({ missing, versions, refused, risk: { level, kinds } }: Looked): object {
  return {
    missing,
    ...(versions ? { versions } : {}),
    ...(refused ? { refused: refused.text } : {}),
    risk: { level, kinds },
  }
}
