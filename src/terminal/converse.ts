// The talk itself: a prompt, the coach's answer, and commands that begin with a slash.

import type { Amante } from '#app/amante.ts'
import type { TurnView } from '#app/views.ts'
import type { Library } from '#domain/library.ts'
import { runCommand } from './commands.ts'
import type { Screen } from './screen.ts'
import { showHelp } from './show-help.ts'

export interface Talking {
  amante: Amante
  library: Library
  screen: Screen
}

/** Where the person is: the talk that is open, and the last turn of the coach. */
export interface Place {
  talk?: string
  last?: TurnView
}

export async function converse(talking: Talking): Promise<void> {
  const place: Place = {}
  const opening = await talking.amante.openingWords()
  if (opening.ok && opening.value) await showTurns(talking, place, opening.value)
  for (;;) {
    const line = await talking.screen.ask(`${talking.screen.words('terminal.you')} › `)
    if (line === undefined) return
    const text = line.trim()
    if (text === '') continue
    if (text.startsWith('/')) {
      if ((await runCommand(talking, place, text)) === 'quit') return
      continue
    }
    const sent = await talking.amante.sendMessage(place.talk === undefined ? { text } : { talk: place.talk, text })
    if (sent.ok) await showTurns(talking, place, sent.value)
    else talking.screen.trouble(sent)
  }
}

async function showTurns(talking: Talking, place: Place, { talk, turns }: { talk: string; turns: TurnView[] }) {
  place.talk = talk
  for (const turn of turns) {
    if (turn.who !== 'coach') continue
    place.last = turn
    await showCoach(talking, turn)
  }
}

async function showCoach(talking: Talking, turn: TurnView): Promise<void> {
  const { screen } = talking
  screen.plain('')
  if (turn.notice) screen.say(`notice.${turn.notice}`)
  for (const { text } of turn.paragraphs) screen.plain(text, '  ')
  const { offer } = turn
  if (offer?.kind === 'try') screen.plain(`${screen.words('terminal.card')}: ${offer.do}\n${offer.whenThen}`, '  │ ')
  if (offer?.kind === 'say') screen.plain(`${screen.words('terminal.words')}: “${offer.text}”`, '  │ ')
  if (offer?.kind === 'practice') screen.plain(`${offer.name}\n${offer.about}`, '  │ ')
  if (turn.help) await showHelp(talking, turn.help)
  if (turn.quick.length > 0) {
    screen.plain(screen.words('terminal.quick', { list: turn.quick.map((q) => q.label).join(' · ') }), '  ')
  }
}
