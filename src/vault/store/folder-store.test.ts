import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { storeErrorOf } from './durable-files.ts'
import { folderStore } from './folder-store.ts'
import { envelopeOf, storeContract } from './store.contract.ts'

const made: string[] = []
async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amante-store-'))
  made.push(folder)
  return folder
}
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))))

let current = ''
storeContract('a folder', {
  open: async () => {
    current = await freshFolder()
    return folderStore(current)
  },
  reopen: () => folderStore(current),
})

const unavailable = expect.objectContaining({ name: 'StoreError', trouble: 'unavailable' })

describe('the files of a folder', () => {
  test('are for their owner alone', async () => {
    const folder = await freshFolder()
    const store = await folderStore(folder)
    await store.put(envelopeOf('a'))
    await store.writeMeta('salt', new Uint8Array(1))
    const modes = await Promise.all(
      ['envelopes', 'envelopes/a.envelope', 'keys', 'keys/salt.meta', 'lock'].map(async (name) => {
        const { mode } = await stat(join(folder, name))
        return (mode & 0o777).toString(8)
      }),
    )
    expect(modes).toEqual(['700', '600', '700', '600', '600'])
    await store.close()
  })

  test('are one an envelope, and nothing else is left lying about', async () => {
    const folder = await freshFolder()
    const store = await folderStore(folder)
    for (const version of [1, 2, 3]) await store.put(envelopeOf('a', version))
    expect(await readdir(join(folder, 'envelopes'))).toEqual(['a.envelope'])
    await store.close()
    expect((await readdir(folder)).sort()).toEqual(['envelopes', 'keys'])
  })

  test('that a crash left unfinished are passed over and removed', async () => {
    const folder = await freshFolder()
    await mkdir(join(folder, 'envelopes'))
    await writeFile(join(folder, 'envelopes', 'a.envelope.0a1b2c.tmp'), 'half')
    const store = await folderStore(folder)
    expect(await store.list()).toEqual([])
    expect(await readdir(join(folder, 'envelopes'))).toEqual([])
    await store.close()
  })

  test('that are damaged are listed as such, kept, and not overwritten', async () => {
    const folder = await freshFolder()
    const store = await folderStore(folder)
    await store.put(envelopeOf('a'))
    const path = join(folder, 'envelopes', 'a.envelope')
    for (const damage of ['', 'nonsense', 'amante envelope 1\n{"id":\n', 'amante envelope 1\n{"id":"b"}\n']) {
      await writeFile(path, damage)
      expect(await store.list()).toMatchObject([{ id: 'a', space: '', version: 0 }])
      await expect(store.put(envelopeOf('a'))).rejects.toEqual(expect.objectContaining({ trouble: 'unreadable' }))
      expect(await readFile(path, 'utf8')).toBe(damage)
    }
    await store.close()
  })

  test('that the disk does not give are listed as damaged, and the others as they are', async () => {
    const folder = await freshFolder()
    const store = await folderStore(folder)
    await store.put(envelopeOf('b'))
    await mkdir(join(folder, 'envelopes', 'a.envelope'))
    expect(await store.list()).toMatchObject([{ id: 'a', space: '', version: 0 }, envelopeOf('b')])
    await store.close()
  })

  test('moved under another id are not taken for it', async () => {
    const folder = await freshFolder()
    const store = await folderStore(folder)
    await store.put(envelopeOf('a'))
    const bytes = await readFile(join(folder, 'envelopes', 'a.envelope'))
    await writeFile(join(folder, 'envelopes', 'b.envelope'), bytes)
    expect(await store.get('b')).toMatchObject({ id: 'b', space: '', version: 0 })
    await store.close()
  })
})

describe('the lock of a folder', () => {
  test('keeps a second store out until the first is closed', async () => {
    const folder = await freshFolder()
    const first = await folderStore(folder)
    await expect(folderStore(folder)).rejects.toEqual(unavailable)
    await first.close()
    const second = await folderStore(folder)
    await second.close()
  })

  test('keeps another process out, and outlives no process that was killed', async () => {
    const folder = await freshFolder()
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(holder, 'spawn')
    await writeFile(join(folder, 'lock'), JSON.stringify({ pid: holder.pid, began: '', token: 'other' }))
    await expect(folderStore(folder)).rejects.toThrow(String(holder.pid))
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const store = await folderStore(folder)
    await store.close()
  })

  test('is not fooled by a number that another process got since', async () => {
    const folder = await freshFolder()
    await writeFile(join(folder, 'lock'), JSON.stringify({ pid: process.pid, began: '1', token: 'other' }))
    const opening = folderStore(folder)
    // Where the system does not say when a process began, the number alone counts.
    if (process.platform === 'linux') await (await opening).close()
    else await expect(opening).rejects.toEqual(unavailable)
  })

  test('that a power cut left empty is taken over', async () => {
    const folder = await freshFolder()
    await writeFile(join(folder, 'lock'), '')
    const store = await folderStore(folder)
    await store.close()
  })
})

describe('a process that is killed in the middle of writing', () => {
  test('leaves every envelope it spoke of, whole, and a folder that opens again', { timeout: 60_000 }, async () => {
    const folder = await freshFolder()
    const writer = `
      const { folderStore } = await import(${JSON.stringify(new URL('./folder-store.ts', import.meta.url).href)})
      const store = await folderStore(${JSON.stringify(folder)})
      const sealed = new Uint8Array(20_000).fill(7)
      for (let version = 1; ; version += 1) {
        for (const id of ['a', 'b', 'c']) {
          await store.put({ id, space: 's', author: 'a', epoch: 1, version, sealed })
          process.stdout.write(id + version + ' ')
        }
      }`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', writer])
    let spoken = ''
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (piece) => {
        spoken += piece
        if (spoken.includes('a20 ')) resolve()
      })
    })
    child.kill('SIGKILL')
    await once(child, 'exit')
    const store = await folderStore(folder)
    for (const { id, version, sealed } of await store.list()) {
      const last = spoken
        .split(' ')
        .filter((word) => word.startsWith(id))
        .at(-1)
      expect(version).toBeGreaterThanOrEqual(Number(last?.slice(1)))
      expect(sealed).toHaveLength(20_000)
    }
    expect(await readdir(join(folder, 'envelopes'))).toHaveLength(3)
    await store.close()
  })
})

describe('what the system says', () => {
  test.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EACCES', 'unavailable'],
    ['EROFS', 'unavailable'],
  ])('%s means %s', (code, trouble) => {
    expect(storeErrorOf(Object.assign(new Error('no'), { code })).trouble).toBe(trouble)
  })

  test('a folder that cannot be made is a StoreError', async () => {
    const file = join(await freshFolder(), 'file')
    await writeFile(file, '')
    await expect(folderStore(join(file, 'inside'))).rejects.toEqual(unavailable)
  })
})
