// Numbers for the person's country, in plain lines.

import type { TurnView } from '#app/views.ts'
import type { Helpline } from '#domain/safety/safety-pages.ts'
import { servicesFor } from '#domain/safety/services.ts'
import type { Talking } from './converse.ts'
import type { Screen } from './screen.ts'

/** All lines of the country; with the help of a turn, only those that fit it, and the emergency number first in a crisis. */
export async function showHelp({ amante, library, screen }: Talking, help?: TurnView['help']): Promise<void> {
  const { country } = await amante.settings()
  const lines = library.helplines.find((h) => h.country === country)
  if (lines)
    showCountry(screen, help && help.kinds.length > 0 ? { ...lines, lines: servicesFor(lines, help.kinds) } : lines)
  else screen.say('terminal.help-country')
  screen.say('terminal.help-elsewhere')
}

function showCountry(screen: Screen, { emergency, lines }: Helpline): void {
  const numbers = emergency.map((e) => e.number).join(', ')
  const texts = [screen.words('terminal.help-emergency', { number: numbers })]
  for (const { name, channels, hours, status } of lines) {
    for (const { kind, to, body } of channels) {
      const how = kind === 'text' && body ? screen.words('terminal.help-text', { body, to }) : to
      texts.push(screen.words('terminal.help-line', { name, to: how, hours }))
    }
    if (status !== 'official') texts.push(`  ${screen.words('terminal.help-unofficial')}`)
  }
  screen.plain(texts.join('\n'), '  ')
}
