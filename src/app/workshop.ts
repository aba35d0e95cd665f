// The message workshop as the faces use it: what is pasted is looked at and forgotten; a version is kept, sealed, only
// where the person says so.

import { commitmentView } from './commitments.ts'
import type { Context } from './context.ts'
import { countReferral } from './notices.ts'
import { checkWords, type MessageToSayBetter, type SaidBetter, sayBetter, type WordsChecked } from './say-better.ts'
import { cleaned } from './send-message.ts'
import type { CommitmentView } from './views.ts'

const LONGEST_WHEN = 120

/** Looks at a message or a chat. Throws TroubleError "empty" or "too-long". */
export async function lookAtMessage(context: Context, input: MessageToSayBetter): Promise<SaidBetter> {
  const library = await context.ears.withWorkshop()
  const said = sayBetter(library, { ...input, text: cleaned(input.text) })
  const refused = said.kind === 'message' ? said.message.refused : said.chat.refused
  if (refused?.kind === 'crisis') await countReferral(await context.vault(), context.clock())
  return said
}

/** What is sharp in a version as the person changed it. */
export async function checkVersion(context: Context, text: string): Promise<WordsChecked> {
  return checkWords(await context.ears.withWorkshop(), cleaned(text))
}

/** Keeps words as something the person means to say; the coach asks about it some time later. */
export async function keepWords(context: Context, text: string, when = ''): Promise<CommitmentView> {
  const vault = await context.vault()
  const at = when.trim() === '' ? '' : cleaned(when).slice(0, LONGEST_WHEN)
  const body = { talk: '', situation: '', key: 'own', text: `“${cleaned(text)}”` }
  const kept = await vault.add('commitment', { ...body, ...(at ? { when: at } : {}) })
  return commitmentView(kept)
}
