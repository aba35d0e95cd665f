import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { deviceKeyContract } from './device-key.contract.ts'
import { folderDeviceKey } from './folder-device-key.ts'

const made: string[] = []
async function freshPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amante-key-'))
  made.push(folder)
  return join(folder, 'device.key')
}
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))))

deviceKeyContract('a key file', async () => folderDeviceKey(await freshPath()))

const secret = new Uint8Array(32)
const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)

describe('a key file', () => {
  test('opens after a restart, is for its owner alone, and is closed again when a copy opened it to others', async () => {
    const path = await freshPath()
    const wrapped = await folderDeviceKey(path).wrap(secret)
    expect(await modeOf(path)).toBe('600')
    await chmod(path, 0o644)
    expect(await folderDeviceKey(path).unwrap(wrapped)).toEqual(secret)
    expect(await modeOf(path)).toBe('600')
  })

  test('is never replaced when it is damaged', async () => {
    const path = await freshPath()
    await writeFile(path, 'short')
    const damaged = expect.objectContaining({ name: 'KeyError', trouble: 'damaged' })
    await expect(folderDeviceKey(path).wrap(secret)).rejects.toEqual(damaged)
    await expect(folderDeviceKey(path).unwrap(secret)).rejects.toEqual(damaged)
    expect(await readFile(path, 'utf8')).toBe('short')
  })

  test('that cannot be written is a StoreError', async () => {
    const path = join(await freshPath(), 'no-such-folder', 'device.key')
    await expect(folderDeviceKey(path).wrap(secret)).rejects.toEqual(expect.objectContaining({ name: 'StoreError' }))
  })
})
