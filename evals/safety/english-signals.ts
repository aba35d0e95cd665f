// The English rules as they lie in content/, for the measurements here.

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type SignalSet, SignalsSchema } from '#domain/library.ts'

const FOLDER = new URL('../../content/safety/signals/', import.meta.url)

const LEARNT = 'learnt.en.yaml'

let kept: SignalSet | undefined
let rules: SignalSet | undefined

/** All English rules with what was learnt, proved against their schema. */
export function englishSignals(): SignalSet {
  kept ??= readSignals(() => true)
  return kept
}

/** The rules alone: what learning may lean on. */
export function englishRules(): SignalSet {
  rules ??= readSignals((name) => name !== LEARNT)
  return rules
}

function readSignals(wanted: (name: string) => boolean): SignalSet {
  const whole: Record<string, unknown> = {}
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.en.yaml') && wanted(file))) {
    Object.assign(whole, parse(readFileSync(new URL(name, FOLDER), 'utf8')) as object)
  }
  return SignalsSchema.parse(whole)
}
