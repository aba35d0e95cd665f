// Fills the slots of a sentence from content. A sentence whose slots cannot all be filled is not used at all: the
// caller takes another, so nothing half-filled is ever said.

import { capitalise } from './capitalise.ts'

/** Values for `{name}` slots, and whether the one spoken of takes a plural verb for `[plural|singular]`. */
export interface Slots {
  values: Readonly<Record<string, string | undefined>>
  plural: boolean
}

const SLOT = /\{([a-zA-Z0-9_]+)\}/g
const EITHER = /\[([^[\]|]*)\|([^[\]|]*)\]/g
const SENTENCE_START = /(^|[.?!]["”’)]?\s+|^["“])(\p{Ll})/gu

/** The sentence with every slot filled and sentence starts in capitals, or undefined where a value is missing. */
export function fill(template: string, slots: Slots): string | undefined {
  let missing = false
  const filled = template
    .replace(EITHER, (_, plural: string, singular: string) => (slots.plural ? plural : singular))
    .replace(SLOT, (_, name: string) => {
      const value = valueFor(name, slots.values)
      if (value === undefined) missing = true
      return value ?? ''
    })
  return missing ? undefined : capitaliseSentences(filled)
}

/** Names of the slots a template needs, lower-cased. */
export function slotsOf(template: string): string[] {
  return [...template.matchAll(SLOT)].map((m) => m[1]!.toLowerCase())
}

function valueFor(name: string, values: Slots['values']): string | undefined {
  const value = values[name] ?? values[name.toLowerCase()]
  const wantsCapital = name !== name.toLowerCase()
  return value !== undefined && wantsCapital ? capitalise(value) : value
}

function capitaliseSentences(text: string): string {
  return text.replace(SENTENCE_START, (_, before: string, letter: string) => before + letter.toUpperCase())
}
