// What the coach may use of what it remembers: how the person likes to be spoken with, and who the talk is likely
// about. That is read from the line the person wrote,
// so that editing or forgetting the fact changes it too.

import type { Memory } from '#domain/coach/step.ts'
import type { Hear } from '#domain/hearing/hear.ts'
import type { Library } from '#domain/library.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Vault } from '#vault/vault.ts'
import { chosenWays } from './settings.ts'

export function memoryOf(vault: Vault, hear: Hear, library: Pick<Library, 'signals'>): Memory {
  const partner = partnerOf(vault, hear, library)
  return { ways: chosenWays(vault), ...(partner ? { partner } : {}) }
}

function partnerOf(vault: Vault, hear: Hear, library: Pick<Library, 'signals'>): Memory['partner'] {
  const line = vault
    .all('fact')
    .filter((f) => f.body.about === 'partner')
    .at(-1)?.body.line
  if (line === undefined) return undefined
  return hear(screen(line, [], library.signals)).people.find((p) => p.partner)
}
