// A person at a terminal: what they type, and what they see.

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { HOUR, makeDevice } from '#app/amante.fixture.ts'
import { smallLibrary } from '#knowledge/library.fixture.ts'
import { openUi } from '#knowledge/open-library.ts'
import { typedWith } from './typed.fixture.ts'

const library = smallLibrary()
const ui = await openUi('en')
const folder = mkdtempSync(join(tmpdir(), 'amante-terminal-'))
afterAll(() => rmSync(folder, { recursive: true }))
const PHONES = 'My husband scrolls through his phone all evening at the table and I feel invisible'

const typed = typedWith(library)

test('/say looks at a message, asks for what is missing, and gives versions', async () => {
  const harsh = '/say You never listen to me. I told you three times that Mum is coming on Saturday.'
  const seen = await typed(makeDevice(library), harsh, '', 'be home by six', '/quit')
  expect(seen).toContain('“You never listen”')
  expect(seen).toMatch(/Directly: /)
  expect(seen.replace(/\s*\n\s*│?\s*/g, ' ')).toContain('be home by six')
})

describe('a talk in the terminal', () => {
  test('shows the answer, what may be tapped elsewhere, and a card', async () => {
    const seen = await typed(makeDevice(library), PHONES, '', 'what should I do?', '/quit', 'never sent')
    expect(seen).toContain('Amante is an AI')
    expect(seen).toMatch(/You may answer: That's it · Not quite/)
    expect(seen).toMatch(/│ Something to try: /)
    expect(seen).toContain('Go well.')
    expect(seen).not.toContain('never sent')
    for (const line of seen.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('ends when the input ends', async () => {
    const device = makeDevice(library)
    await typed(device, PHONES)
    expect(await device.amante.talks()).toHaveLength(1)
  })

  test('says in words what went wrong', async () => {
    const seen = await typed(makeDevice(library), 'x'.repeat(20_001))
    expect(seen).toContain(ui['errors.too-long.what'])
  })

  test('asks first about what was taken on', async () => {
    const device = makeDevice(library)
    await typed(device, PHONES, 'what should I do?', "I'll do this", 'Tomorrow')
    device.time.now += 7 * HOUR
    const seen = await typed(device, 'I did it')
    expect(seen).toMatch(/You may answer: I did it · Partly/)
    expect((await device.amante.commitments())[0]?.outcome).toBe('done')
  })

  test('shows no code that would move the cursor', async () => {
    const device = makeDevice(library)
    await typed(device, 'My wife left \u001B[2J\u0007 on Sunday')
    const seen = await typed(device, '/talks', '/open 1', '/rename \u001B]0;x\u0007 name', '/talks')
    expect(seen).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/)
  })
})

describe('commands', () => {
  test('list, open, rename and erase talks', async () => {
    const device = makeDevice(library)
    await typed(device, PHONES)
    device.time.now += 1000
    await typed(device, 'My sister hardly ever writes to me')
    const seen = await typed(device, '/talks', '/open 2', '/rename The kitchen', '/new', '/open 9', '/open x', '/talks')
    expect(seen).toMatch(/1 {2}My sister hardly ever writes to … {2}\(/)
    expect(seen).toMatch(/2 {2}Phones at the table {2}\(/)
    expect(seen).toContain('Going on with “Phones at the table”.')
    expect(seen).toContain('It is called “The kitchen” now.')
    expect(seen.match(/Say which one by its number/g)).toHaveLength(2)
    const erased = await typed(device, '/erase', '/open 1', '/erase', '/talks', '/rename x')
    expect(erased).toContain('It is erased.')
    expect(await device.amante.talks()).toHaveLength(1)
  })

  test('show and forget what is remembered', async () => {
    const device = makeDevice(library)
    const seen = await typed(device, '/memory', PHONES, '/memory', '/forget 3', '/forget 1', '/memory')
    expect(seen).toContain("1  It's about your husband.")
    expect(seen).toContain('Nothing is remembered yet.')
    expect(seen).toContain('It is forgotten.')
    expect(await device.amante.facts()).toEqual([])
  })

  test('say why, with its ground', async () => {
    const seen = await typed(makeDevice(library), '/why', PHONES, '/why')
    expect(seen).toContain('There is nothing to explain yet.')
    expect(seen).toMatch(/I heard Phones at the table, .*My move\s+was “reflect”/s)
  })

  test('bring help for a country, in either case of letters', async () => {
    const { country, emergency } = library.helplines[0]!
    const seen = await typed(makeDevice(library), '/help', `/country ${country.toLowerCase()}`, '/help', '/country zz')
    expect(seen).toContain('Say which country with /country')
    expect(seen).toContain(`Help lines are those of ${country} now.`)
    expect(seen).toContain(`In an emergency: ${emergency.map((e) => e.number).join(', ')}`)
    expect(seen).toContain('There are no checked lines for ZZ here.')
  })

  test('set a PIN and take it away', async () => {
    const device = makeDevice(library)
    const seen = await typed(device, '/pin', '12', '/pin', '2580', '/pin', '0000', '/pin', '2580')
    expect(seen).toContain(ui['errors.pin-short.what'])
    expect(seen).toContain('From the next start on, a PIN is needed.')
    expect(seen).toContain(ui['errors.wrong-pin.what'])
    expect(seen).toContain('The PIN is gone.')
  })

  test('write an export that only the person can read, and bring it back', async () => {
    const device = makeDevice(library)
    const path = join(folder, 'mine')
    const seen = await typed(device, PHONES, `/export ${path}.json`, '/export', `/export ${join(folder, 'no', 'such')}`)
    expect(seen).toContain('It is not sealed')
    expect(seen.replace(/\s+/g, ' ')).toContain(ui['errors.store-unavailable.what'])
    expect(readFileSync(`${path}.md`, 'utf8')).toContain(PHONES)
    expect(statSync(`${path}.json`).mode & 0o077).toBe(0)
    const fresh = makeDevice(library, { ids: () => crypto.randomUUID() })
    const brought = await typed(fresh, `/import ${path}.json`, `/import ${path}.json`, '/import nowhere', '/talks')
    expect(brought).toMatch(/\d brought back, 0 already here/)
    expect(brought).toMatch(/0 brought back, \d already here/)
    expect(brought.replace(/\s+/g, ' ')).toContain(ui['errors.not-an-export.what'])
    expect(brought).toContain('Phones at the table')
  })

  test('erase everything only when it is spelled out', async () => {
    const device = makeDevice(library)
    const seen = await typed(
      device,
      PHONES,
      '/erase-everything',
      'yes',
      '/talks',
      '/erase-everything',
      'ERASE',
      '/talks',
    )
    expect(seen).toContain('Nothing was erased.')
    expect(seen).toContain('There are no talks yet.')
    expect(await device.amante.talks()).toEqual([])
  })

  test('that do not exist are named, those of every object too', async () => {
    const seen = await typed(makeDevice(library), '/wat', '/constructor', '/', '/commands')
    expect(seen).toContain('There is no command /wat.')
    expect(seen).toContain('There is no command /constructor.')
    expect(seen).toContain('/erase-everything')
  })
})
