// Every word a person reads comes through here, from content/ui.

import first from 'virtual:amante/ui/en'
import { capitalise } from '#domain/words/capitalise.ts'

const words = { ...first }

/** Brings the words of the pages that are fetched when somebody goes there. */
export async function bringLaterWords(): Promise<void> {
  Object.assign(words, (await import('virtual:amante/ui-later/en')).default)
}

/** The words of a key, with its {slots} filled. */
export function say(key: string, slots: Record<string, string> = {}): string {
  const text = words[key]
  if (text === undefined) throw new Error(`No words for "${key}"`)
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole)
}

/** True when a key has words: for keys made from data. */
export function hasWords(key: string): boolean {
  return words[key] !== undefined
}

/** A whole number in words where it is small, in figures above. */
export function spell(count: number): string {
  return say('numbers').split(' ')[count] ?? new Intl.NumberFormat('en').format(count)
}

/** Words for one and for many: the key's `one`, or its `many` with {count}. */
export function sayCount(key: string, count: number): string {
  if (count === 0 && hasWords(`${key}.none`)) return say(`${key}.none`)
  return capitalise(count === 1 ? say(`${key}.one`) : say(`${key}.many`, { count: spell(count) }))
}
