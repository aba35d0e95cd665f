// One process at a time in a folder. The lock is a file that names its holder; one whose holder is dead is taken over.

import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreError } from './store.ts'

interface Holder {
  pid: number
  /** When the process began, as the system counts; empty where it does not say. Tells a reused number from the holder. */
  began: string
  token: string
}

/** Takes the lock of a folder and returns the way to give it back; StoreError "unavailable" while another process holds it. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock')
  const mine: Holder = { pid: process.pid, began: beginOf(process.pid), token: randomUUID() }
  for (let tries = 0; tries < 5; tries += 1) {
    if (await claim(path, mine)) return () => release(path, mine)
    const holder = await holderOf(path)
    if (holder && isAlive(holder)) {
      throw new StoreError('unavailable', `another process (${holder.pid}) has this folder open`)
    }
    await removeDead(path, holder)
  }
  throw new StoreError('unavailable', 'the lock of this folder cannot be taken')
}

// Written beside and then linked, so that nobody ever reads a lock without its holder.
async function claim(path: string, mine: Holder): Promise<boolean> {
  const beside = `${path}.${mine.token}`
  await writeFile(beside, JSON.stringify(mine), { mode: 0o600 })
  try {
    await link(beside, path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (!NO_LINKS.has(code ?? '')) throw error
    return claimWithoutLinks(path, mine)
  } finally {
    await rm(beside, { force: true })
  }
}

// Some file systems of sticks and phones know no links.
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

async function claimWithoutLinks(path: string, mine: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function release(path: string, mine: Holder): Promise<void> {
  const holder = await holderOf(path)
  if (holder?.token === mine.token) await rm(path, { force: true })
}

async function holderOf(path: string): Promise<Holder | undefined> {
  try {
    const holder: Partial<Holder> = JSON.parse(await readFile(path, 'utf8'))
    const { pid, began = '', token = '' } = holder
    return pid === undefined ? undefined : { pid, began, token }
  } catch {
    return undefined
  }
}

// Moved aside first, so that of two processes that found the same dead lock only one removes it.
async function removeDead(path: string, dead: Holder | undefined): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch {
    return
  }
  const moved = await holderOf(aside)
  // It was a living one, taken a moment ago by the other process: put it back.
  if (moved?.token !== dead?.token) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Another person's process is alive too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const runs = beginOf(pid)
  return began === '' || runs === '' || began === runs
}

function beginOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, in brackets, may hold spaces: count from its end. Field 22 of the whole is the start.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
