// The English rules as they lie in content/, for the measurements here.

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type SignalSet, SignalsSchema } from '#domain/library.ts'

const FOLDER = new URL('../../content/safety/signals/', import.meta.url)

let kept: SignalSet | undefined

/** All English rules, proved against their schema. */
export function englishSignals(): SignalSet {
  kept ??= readSignals()
  return kept
}

function readSignals(): SignalSet {
  const whole: Record<string, unknown> = {}
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.en.yaml'))) {
    Object.assign(whole, parse(readFileSync(new URL(name, FOLDER), 'utf8')) as object)
  }
  return SignalsSchema.parse(whole)
}
