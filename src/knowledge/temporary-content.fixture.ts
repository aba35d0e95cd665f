// A content folder that lives as long as one test.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { stringify } from 'yaml'

/** Writes files (by path below content/; text as it is, anything else as YAML) and returns the folder. */
export function temporaryContent(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'amante-content-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [below, content] of Object.entries(files)) {
    const file = join(folder, below)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, typeof content === 'string' ? content : stringify(content))
  }
  return folder
}

/** A situation's three files, whole and sound, with parts of the structure and the words replaced. */
export function situationFiles(id: string, change: SituationChange = {}): Record<string, unknown> {
  return {
    [`situations/${id}/situation.yaml`]: { ...structure(), ...change.structure },
    [`situations/${id}/en.yaml`]: { ...words(id), ...change.words },
    [`situations/${id}/en.talks.yaml`]: [talk('One', id), talk('Two', id)],
  }
}

export interface SituationChange {
  structure?: Record<string, unknown>
  words?: Record<string, unknown>
}

const ACTS = ['a', 'b', 'c', 'd', 'e']

function structure() {
  return {
    feelings: ['sad', 'lonely'],
    needs: ['closeness', 'rest'],
    near: ['other'],
    know: Object.fromEntries(['x', 'y', 'z'].map((key) => [key, { source: 'custom', strength: 'none' }])),
    try: Object.fromEntries(ACTS.map((key) => [key, { fits: ['solo'], minutes: 5 }])),
    say: { a: 'gentle', b: 'direct', c: 'brief', d: 'brief', e: 'brief' },
  }
}

function words(id: string) {
  const lines = (count: number, what: string) =>
    Array.from({ length: count }, (_, at) => `${what} of ${id} ${'i'.repeat(at + 1)}`)
  return {
    name: 'A name',
    about: 'a thing',
    heard: lines(24, 'heard'),
    not_heard: lines(6, 'not heard'),
    tell_apart: { other: `How ${id} differs.` },
    reflect: lines(8, 'reflect'),
    ask: Object.fromEntries(
      ['closer', 'other', 'want', 'strength', 'exception', 'scale'].map((stage) => [stage, lines(2, stage)]),
    ),
    other_side: lines(3, 'other side'),
    know: { x: `X ${id}`, y: `Y ${id}`, z: `Z ${id}` },
    try: Object.fromEntries(
      ACTS.map((key) => [key, { do: `Do ${key} ${id}`, when_then: 'When it rains, then I call.' }]),
    ),
    say: Object.fromEntries(ACTS.map((key) => [key, `Say ${key} ${id}`])),
    care: { not_this_path: [`Not this path ${id}`], human: [`Human ${id}`] },
  }
}

function talk(name: string, situation: string) {
  return { name, turns: [{ person: 'a', situation }, { person: 'b' }] }
}
