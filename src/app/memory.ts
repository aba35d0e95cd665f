// What the coach may use of what it remembers: who the talk is likely about. It is read from the line the person wrote,
// so that editing or forgetting the fact changes it too.

import type { Memory } from '#domain/coach/step.ts'
import type { Hear } from '#domain/hearing/hear.ts'
import type { Library } from '#domain/library.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Vault } from '#vault/vault.ts'

export function memoryOf(vault: Vault, hear: Hear, library: Pick<Library, 'signals'>): Memory {
  const line = vault
    .all('fact')
    .filter((f) => f.body.about === 'partner')
    .at(-1)?.body.line
  if (line === undefined) return {}
  const partner = hear(screen(line, [], library.signals)).people.find((p) => p.partner)
  return partner ? { partner } : {}
}
