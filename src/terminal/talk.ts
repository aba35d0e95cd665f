// `amante talk`: the same coach in a terminal, sealed in a folder of one's own; `--ephemeral` keeps nothing.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Amante } from '#app/amante.ts'
import { createAmante } from '#app/create-amante.ts'
import { shelfOf } from '#app/practice/shelf-of-practices.ts'
import { openLearnt } from '#knowledge/open-learnt.ts'
import { openLibrary, openPractices, openUi } from '#knowledge/open-library.ts'
import { folderDeviceKey } from '#vault/keys/folder-device-key.ts'
import { memoryDeviceKey } from '#vault/keys/memory-device-key.ts'
import { folderStore } from '#vault/store/folder-store.ts'
import { memoryStore } from '#vault/store/memory-store.ts'
import { StoreError } from '#vault/store/store.ts'
import { converse } from './converse.ts'
import { homeFolder } from './home-folder.ts'
import { createScreen, type Screen } from './screen.ts'

export async function run(args: string[]): Promise<number> {
  const screen = createScreen(process.stdin, process.stdout, await openUi('en'))
  try {
    const { values } = parseArgs({ args, options: { data: { type: 'string' }, ephemeral: { type: 'boolean' } } })
    const library = await openLibrary('en')
    const folder = values.ephemeral ? undefined : homeFolder(values.data, process.env)
    const amante = createAmante({
      ...(await keeping(folder)),
      library: async () => library,
      learnt: async () => openLearnt(library),
      practices: shelfOf(() => openPractices('en')),
      clock: () => Date.now(),
      ids: () => crypto.randomUUID(),
      chance: () => Math.random(),
    })
    screen.say('terminal.welcome')
    screen.say(folder ? 'terminal.kept' : 'terminal.ephemeral', { folder: folder ?? '' })
    if (!(await unlocked(amante, screen))) return 1
    await converse({ amante, library, screen })
    return 0
  } catch (error) {
    return troubled(error, screen)
  } finally {
    screen.close()
  }
}

async function keeping(folder: string | undefined) {
  if (folder === undefined) return { store: memoryStore(), deviceKey: memoryDeviceKey() }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return { store: await folderStore(join(folder, 'records')), deviceKey: folderDeviceKey(join(folder, 'device-key')) }
}

async function unlocked(amante: Amante, screen: Screen): Promise<boolean> {
  let opened = await amante.unlock()
  while (!opened.ok) {
    if (opened.trouble !== 'locked' && opened.trouble !== 'wrong-pin' && opened.trouble !== 'pin-wait') {
      screen.trouble(opened)
      return false
    }
    if (opened.trouble !== 'locked') screen.trouble(opened)
    const pin = await screen.askSecret('terminal.pin')
    if (pin === undefined) return false
    opened = await amante.unlock(pin)
  }
  return true
}

function troubled(error: unknown, screen: Screen): number {
  if (error instanceof StoreError && error.trouble === 'unavailable') screen.say('terminal.busy')
  else if (error instanceof StoreError) screen.trouble({ ok: false, trouble: 'store-unavailable' })
  else if (error instanceof TypeError && 'code' in error) screen.plain(error.message)
  else screen.trouble({ ok: false, trouble: 'unexpected' })
  return 1
}
