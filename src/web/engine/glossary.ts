import type { Library } from '#domain/library.ts'
import type { Glossary } from './door.ts'

/** The names of a library and what it rests on: what a glass box needs to be read. */
export function glossaryOf({ situations, hearing }: Library, sources: Library['sources']): Glossary {
  const names = (all: Record<string, { name: string }>) =>
    Object.fromEntries(Object.entries(all).map(([id, { name }]) => [id, name]))
  return {
    situations: Object.fromEntries(situations.map(({ id, name }) => [id, name])),
    feelings: names(hearing.feelings),
    needs: names(hearing.needs),
    sources,
  }
}
