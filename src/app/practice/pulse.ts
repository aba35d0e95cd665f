// How it is today: two scales and one word, once a day, changed as often as one likes.

import { isDay } from '#domain/practice/calendar.ts'
import type { Kept, PulseBody } from '#vault/records.ts'
import { countReferral } from '../notices.ts'
import { TroubleError } from '../outcome.ts'
import { cleaned } from '../send-message.ts'
import { wholeOrNot } from '../whole-or-not.ts'
import type { Practising } from './courses.ts'
import type { NoteHelp, PulseView } from './journal-views.ts'
import { screenNote } from './screen-note.ts'

const MOST = 4
/** A word, or two. */
const LONGEST_WORD = 60

export interface PulseToKeep {
  mood: number
  connection: number
  word?: string
}

/** The pulse of today; help where its word cannot wait. A word that tells of a partner's violence is not written. */
export interface PulseKept {
  pulse: PulseView
  help?: NoteHelp
}

/** Notes how it is today, in place of what was noted before. Throws TroubleError "empty" where a scale has no answer. */
export async function keepPulse(practising: Practising, given: PulseToKeep): Promise<PulseKept> {
  const { context, today } = practising
  if (!isAnswer(given.mood) || !isAnswer(given.connection)) throw new TroubleError('empty')
  const vault = await context.vault()
  const word = given.word?.trim() ? cleaned(given.word).slice(0, LONGEST_WORD) : undefined
  const screened = screenNote(word ?? '', await context.ears.library())
  const body: PulseBody = {
    on: today(),
    mood: given.mood,
    connection: given.connection,
    ...(word !== undefined && !screened.secret ? { word } : {}),
  }
  const before = vault.all('pulse').findLast((one) => one.body.on === body.on)
  const isNews = screened.ownCrisis && before?.body.word !== word
  const kept = await wholeOrNot(vault, async (writing) => {
    if (isNews) await countReferral(writing, context.clock())
    return before ? writing.change('pulse', before.id, () => body) : writing.add('pulse', body)
  })
  return { pulse: pulseView(kept), ...(screened.help ? { help: screened.help } : {}) }
}

/** Every pulse, the newest day first; one for each day. */
export async function listPulses({ context }: Practising): Promise<PulseView[]> {
  const vault = await context.vault()
  const byDay = new Map(vault.all('pulse').map((one) => [one.body.on, one]))
  return [...byDay.values()]
    .filter(({ body }) => isDay(body.on))
    .map(pulseView)
    .sort((a, b) => (a.on < b.on ? 1 : -1))
}

function pulseView({ id, body: { on, mood, connection, word } }: Kept<'pulse'>): PulseView {
  return { id, on, mood, connection, ...(word === undefined ? {} : { word }) }
}

function isAnswer(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST
}
