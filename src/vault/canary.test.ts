// No plain word of any record is to be found in the bytes that any store keeps, the keys' own included.

import 'fake-indexeddb/auto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { emptyTalk } from '#domain/coach/state.ts'
import { NO_RISK } from '#domain/safety/levels.ts'
import { browserDeviceKey } from './keys/browser-device-key.ts'
import { folderDeviceKey } from './keys/folder-device-key.ts'
import type { RecordBodies } from './records.ts'
import { folderStore } from './store/folder-store.ts'
import { indexedDbStore } from './store/indexeddb-store.ts'
import { enter, makeDoor } from './vault.fixture.ts'
import type { Vault } from './vault.ts'

const PIN = 'canary-pin'
const CANARY = 'canary'
const said = (what: string) => `${CANARY} ${what}`

const bodies: RecordBodies = {
  talk: {
    title: said('title'),
    titled: true,
    language: said('language'),
    state: { ...emptyTalk(), said: [said('key')] },
  },
  turn: {
    talk: said('talk'),
    order: 1,
    who: 'coach',
    text: said('text'),
    paragraphs: [{ text: said('paragraph'), from: said('from') }],
    offer: { kind: 'practice', of: said('practice'), name: said('name'), about: said('about') },
    quick: [{ label: said('label'), send: said('send') }],
    help: { kinds: [said('help')], crisis: true },
    why: {
      heard: { feelings: [said('feeling')], needs: [], intent: said('intent') },
      risk: NO_RISK,
      move: said('move'),
      sources: [],
      from: [],
      sent: [],
    },
  },
  fact: { about: said('about'), text: said('fact'), line: said('line'), talk: said('talk') },
  commitment: {
    talk: said('talk'),
    situation: said('situation'),
    key: said('key'),
    text: said('act'),
    when: said('when'),
  },
  settings: { [said('setting')]: said('value') },
  'check-taken': { check: said('check'), on: '2026-11-26', answers: { [said('item')]: 1 }, care: said('care') },
  pulse: { on: '2026-11-26', mood: 1, connection: 2, word: said('word') },
  journal: { on: '2026-11-26', form: 'entry', text: said('entry'), prompt: said('prompt') },
  draft: { talk: said('talk'), text: said('draft') },
  plan: { plan: said('plan'), parts: { [said('step')]: said('part') } },
  course: {
    version: 1,
    programme: said('programme'),
    way: 'solo',
    started: said('started'),
    step: said('at'),
    pace: 1,
    paused: false,
    answers: { [said('asked')]: said('answer') },
    trail: [said('trail')],
    passed: { [said('passed')]: { how: 'done', on: said('on') } },
  },
  model: {
    provider: said('provider'),
    url: said('url'),
    model: said('model'),
    key: said('model key'),
    uses: { [said('use')]: true },
  },
  sent: {
    use: said('use'),
    talk: said('talk'),
    destination: said('destination'),
    model: said('model'),
    url: said('url'),
    body: said('body'),
    ms: 1,
    ended: said('ended'),
    why: [said('why')],
  },
  spent: {
    month: said('month'),
    destination: said('destination'),
    model: said('model'),
    read: 1,
    written: 1,
    times: 1,
    guessed: 0,
  },
  kept: { of: said('of'), stitch: 'presence', on: said('kept on') },
  ritual: {
    name: said('ritual'),
    how: said('how'),
    joint: false,
    schedule: { rhythm: 'week', from: said('from'), on: [3], at: said('hour') },
    paused: false,
  },
  deck: { deck: said('deck'), seed: 7, seen: [said('seen')], favourites: [said('favourite')] },
  unplug: { began: 1, ends: 2 },
  rehearsal: {
    version: 1,
    standIn: said('stand-in'),
    name: said('called'),
    aim: said('aim'),
    seed: 7,
    scene: { key: said('scene key'), text: said('scene') },
    exchanges: [
      {
        said: said('said'),
        heard: { manner: 'told', marks: [], has: [], hollow: false, disguised: false, long: false },
        answer: { key: said('answer key'), text: said('answered') },
        before: 3,
        after: 4,
        takes: [],
      },
    ],
    aside: [],
    used: [said('used')],
    warmth: 4,
  },
}

// Also the names by which a kind could be told, and what stands around every body.
const telling = [
  CANARY,
  'createdAt',
  'commitment',
  'settings',
  '"turn"',
  '"draft"',
  '"fact"',
  '"plan"',
  'parts',
  'text',
  'title',
]

async function fill(vault: Vault): Promise<void> {
  await vault.add('talk', bodies.talk)
  await vault.add('turn', bodies.turn)
  await vault.add('fact', bodies.fact)
  await vault.add('commitment', bodies.commitment)
  await vault.add('settings', bodies.settings)
  await vault.add('plan', bodies.plan)
  const { id } = await vault.add('draft', bodies.draft)
  await vault.change('draft', id, (body) => body)
}

function expectSilence(kept: Uint8Array[]): void {
  const all = kept.map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n')
  for (const word of telling) {
    expect(all).not.toContain(word)
    expect(all).not.toContain(Buffer.from(word, 'utf16le').toString('latin1'))
    expect(all).not.toContain(Buffer.from(word).toString('base64').slice(0, 6))
  }
}

test('in a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'amante-canary-'))
  const store = await folderStore(folder)
  const { door } = makeDoor({ store, deviceKey: folderDeviceKey(join(folder, 'device.key')) })
  await fill(await enter(door))
  await door.setPin(PIN)
  await door.close()
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
  expect(paths.length).toBe(7 + 2 + 1)
  expectSilence(await Promise.all(paths.map((path) => readFile(path))))
  await rm(folder, { recursive: true })
})

test('in the database of a browser', async () => {
  const store = await indexedDbStore('canary-store')
  const device = await browserDeviceKey('device', { isSecureContext: true, crypto })
  if (!device.ok) throw new Error(device.why)
  const { door } = makeDoor({ store, deviceKey: device.deviceKey })
  await fill(await enter(door))
  await door.setPin(PIN)
  await door.close()
  const db = await openDB('canary-store')
  const rows = [...(await db.getAll('envelopes')), ...(await db.getAll('metas'))]
  expect(rows).toHaveLength(7 + 2)
  expectSilence(rows.flatMap((row) => (row instanceof Uint8Array ? [row] : valuesOf(row))))
  db.close()
})

function valuesOf(row: Record<string, unknown>): Uint8Array[] {
  return Object.values(row).map((value) => (value instanceof Uint8Array ? value : Buffer.from(String(value))))
}
