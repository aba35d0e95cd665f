// Words that are written on a page and kept nowhere are looked at for danger all the same.

import type { Library } from '#domain/library.ts'
import { atLeast } from '#domain/safety/levels.ts'
import { screen } from '#domain/safety/screen.ts'
import type { HelpView } from './views.ts'

/** The help to lay beside the words; undefined where there is no need. */
export function lookAt(text: string, { signals }: Pick<Library, 'signals'>): HelpView | undefined {
  const { risk } = screen(text, [], signals)
  if (!atLeast(risk.level, 'danger')) return undefined
  return { kinds: risk.kinds, crisis: risk.level === 'crisis' }
}
