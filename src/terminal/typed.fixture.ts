// A person at a terminal, for tests: what they type, and what they see.

import { PassThrough } from 'node:stream'
import type { makeDevice } from '#app/amante.fixture.ts'
import type { Library } from '#domain/library.ts'
import { openUi } from '#knowledge/open-library.ts'
import { converse } from './converse.ts'
import { createScreen } from './screen.ts'

const ui = await openUi('en')

/** Types lines into a talk with this library and gives everything that was seen; the input ends after them. */
export function typedWith(library: Library) {
  return async ({ amante }: Pick<ReturnType<typeof makeDevice>, 'amante'>, ...lines: string[]): Promise<string> => {
    const input = new PassThrough()
    const output = new PassThrough()
    let seen = ''
    output.on('data', (data) => {
      seen += String(data)
    })
    const screen = createScreen(input as never, output as never, ui)
    input.end(`${lines.join('\n')}\n`)
    await converse({ amante, library, screen })
    screen.close()
    return seen
  }
}
