// `/say`: a message looked at in the terminal: what may land hard, what is asked for, and versions.

import type { MessageToSayBetter } from '#app/say-better.ts'
import { PARTS, type Part } from '#domain/rewrite/rewrite-kinds.ts'
import type { Rewritten } from '#domain/rewrite/rewriter.ts'
import { TONES } from '#domain/vocabulary.ts'
import type { Talking } from './converse.ts'
import { showHelp } from './show-help.ts'

export async function sayItBetter(talking: Talking, given: string): Promise<void> {
  const { screen } = talking
  const text = given.trim() || (await screen.ask(`${screen.words('terminal.say-ask')} › `))?.trim()
  if (!text) return
  const first = await look(talking, { text })
  if (!first) return
  for (const { start, end, why } of first.marks) screen.plain(`“${text.slice(start, end)}”\n${why}`, '  │ ')
  if (!first.versions) return screen.say('say.seen.fair')
  const answers = await askMissing(talking, first.missing)
  const seen = Object.keys(answers).length > 0 ? await look(talking, { text, answers }) : first
  for (const tone of TONES) {
    const version = seen?.versions?.[tone]
    if (version) screen.plain(`${screen.words(`say.tones.${tone}`)}: ${version}`, '  │ ')
  }
}

/** The message as seen; undefined where it is refused, which is said, or could not be read. */
async function look({ amante, screen, ...rest }: Talking, input: MessageToSayBetter): Promise<Rewritten | undefined> {
  const seen = await amante.sayBetter(input)
  if (!seen.ok) {
    screen.trouble(seen)
    return undefined
  }
  // A line of the terminal holds one message: a chat is for the page.
  if (seen.value.kind === 'chat') return undefined
  const { refused } = seen.value.message
  if (!refused) return seen.value.message
  screen.plain(refused.text)
  if (refused.help) await showHelp({ amante, screen, ...rest })
  return undefined
}

async function askMissing({ screen }: Talking, missing: readonly Part[]): Promise<Partial<Record<Part, string>>> {
  const answers: Partial<Record<Part, string>> = {}
  if (missing.length > 0) screen.say('terminal.say-skip')
  for (const part of PARTS.filter((one) => missing.includes(one))) {
    const answer = (await screen.ask(`${screen.words(`say.parts.${part}.ask`)} › `))?.trim()
    if (answer) answers[part] = answer
  }
  return answers
}
