// Words that a person types where no coach answers: a search, a title, a line of memory. They are read for danger like a
// message; what is found changes nothing of what was typed, and only points to people.

import { atLeast } from '#domain/safety/levels.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Context } from './context.ts'
import type { TurnView } from './views.ts'

/** Help that fits the words; undefined where nothing in them tells of danger. */
export async function heed({ ears }: Pick<Context, 'ears'>, text: string): Promise<TurnView['help']> {
  const { signals } = await ears.library()
  const { risk } = screen(text, [], signals)
  return atLeast(risk.level, 'danger') ? { kinds: risk.kinds, crisis: risk.level === 'crisis' } : undefined
}
