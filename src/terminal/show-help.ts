// Numbers for the person's country, in plain lines.

import type { Helpline } from '#domain/safety/safety-pages.ts'
import type { Talking } from './converse.ts'
import type { Screen } from './screen.ts'

export async function showHelp({ amante, library, screen }: Talking): Promise<void> {
  const { country } = await amante.settings()
  const lines = library.helplines.find((h) => h.country === country)
  if (lines) showCountry(screen, lines)
  else screen.say('terminal.help-country')
  screen.say('terminal.help-elsewhere')
}

function showCountry(screen: Screen, { emergency, lines }: Helpline): void {
  const numbers = emergency.map((e) => e.number).join(', ')
  const texts = [screen.words('terminal.help-emergency', { number: numbers })]
  for (const { name, channels, hours } of lines) {
    for (const { kind, to, body } of channels) {
      const how = kind === 'text' && body ? screen.words('terminal.help-text', { body, to }) : to
      texts.push(screen.words('terminal.help-line', { name, to: how, hours }))
    }
  }
  screen.plain(texts.join('\n'), '  ')
}
