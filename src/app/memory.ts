// What the coach may use of what it remembers: how the person likes to be spoken with, who the talk is likely about,
// earlier talks about the same, and what came of what was tried. Nothing of it while remembering is off.

import type { Earlier, Memory } from '#domain/coach/memory.ts'
import type { Hear } from '#domain/hearing/hear.ts'
import type { Library } from '#domain/library.ts'
import { screen } from '#domain/safety/screen.ts'
import type { Vault } from '#vault/vault.ts'
import { chosenWays, settingsOf } from './settings.ts'

const DAY = 24 * 60 * 60 * 1000

export interface Remembering {
  hear: Hear
  library: Pick<Library, 'signals'>
  /** Epoch milliseconds. */
  now: number
  /** The talk that is going on: it is not an earlier one. */
  talk?: string | undefined
}

export function memoryOf(vault: Vault, remembering: Remembering): Memory {
  const ways = chosenWays(vault)
  const partner = partnerOf(vault, remembering)
  const known: Memory = { ways, ...(partner ? { partner } : {}) }
  return settingsOf(vault).remembers
    ? { ...known, earlier: earlierTalks(vault, remembering), tried: triedActs(vault) }
    : known
}

/** Read from the line the person wrote, so that editing or forgetting the fact changes it too. */
function partnerOf(vault: Vault, { hear, library }: Remembering): Memory['partner'] {
  const line = vault
    .all('fact')
    .filter((f) => f.body.about === 'partner')
    .at(-1)?.body.line
  if (line === undefined) return undefined
  return hear(screen(line, [], library.signals)).people.find((p) => p.partner)
}

/** Talks about each situation; one in which danger was seen is never brought up again by the coach. */
function earlierTalks(vault: Vault, { now, talk: going }: Remembering): Record<string, Earlier> {
  const earlier: Record<string, Earlier> = {}
  for (const { id, createdAt, body } of vault.all('talk')) {
    const situation = body.state.situation?.id
    if (!situation || id === going || body.state.danger) continue
    const days = Math.max(0, Math.floor((now - createdAt) / DAY))
    const known = earlier[situation]
    const want = body.state.want ?? known?.want
    earlier[situation] = {
      talks: (known?.talks ?? 0) + 1,
      first: Math.max(days, known?.first ?? days),
      last: Math.min(days, known?.last ?? days),
      ...(want ? { want } : {}),
    }
  }
  return earlier
}

function triedActs(vault: Vault): Memory['tried'] & object {
  return Object.fromEntries(
    vault
      .all('commitment')
      .flatMap(({ body }) =>
        body.outcome && body.situation ? [[`situation/${body.situation}/try/${body.key}`, body.outcome]] : [],
      ),
  )
}
