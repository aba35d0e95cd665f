// The files of content/ while they are being taken: each loader takes those it knows by name, and what is left over at
// the end has no reader.

import type { z } from 'zod'
import type { Problem } from './problem.ts'
import { prove } from './prove.ts'
import { type ContentFile, type Path, readFolder } from './read-folder.ts'

/** A file that a loader asked for, with the parts of its name. */
export interface Taken extends ContentFile {
  /** What the groups of the pattern matched, by name. */
  name: Record<string, string>
}

export interface Shelf {
  /** Every file whose path below content/ fits the pattern, in order of name. */
  take(pattern: RegExp): Taken[]
  /** The file's data once it fits the schema; undefined when it does not, and the reasons are noted. */
  proved<S extends z.ZodType>(schema: S, file: ContentFile): z.output<S> | undefined
  note(file: string, message: string): void
  /** Every file nobody took. */
  left(): ContentFile[]
  all(): ContentFile[]
  problems: Problem[]
}

/** Opens a content folder. */
export function openShelf(root: string): Shelf {
  const { files, problems } = readFolder(root)
  const taken = new Set<string>()
  return {
    problems,
    take(pattern) {
      const found: Taken[] = []
      for (const [below, file] of files) {
        const match = pattern.exec(below)
        if (!match) continue
        taken.add(below)
        found.push({ ...file, name: { ...match.groups } })
      }
      return found
    },
    proved(schema, file) {
      const result = prove(schema, file.data)
      if (result.ok) return result.value
      for (const wrong of result.wrong) problems.push({ file: file.file, message: wrong.message })
      return undefined
    },
    note(file, message) {
      problems.push({ file, message })
    },
    all: () => [...files.values()],
    left: () => [...files].filter(([below]) => !taken.has(below)).map(([, file]) => file),
  }
}

/** Blocks of keys that came in several files, laid together; a key given twice is noted with both its files. */
export function layTogether(parts: ContentFile[], clash: (file: string, message: string) => void): ContentFile {
  const whole: Record<string, unknown> = {}
  const origin = new Map<string, string>()
  for (const part of parts) lay(whole, part.data, { part, origin, clash, path: [] })
  const file = parts.length === 1 ? parts[0]!.file : parts.map((part) => part.file).join(', ')
  return { file, text: parts.length === 1 ? parts[0]!.text : '', data: whole }
}

interface Laying {
  part: ContentFile
  origin: Map<string, string>
  clash: (file: string, message: string) => void
  path: Path
}

function lay(whole: Record<string, unknown>, data: unknown, at: Laying): void {
  if (!isBlock(data)) return
  for (const [key, value] of Object.entries(data)) {
    const path = [...at.path, key]
    const name = path.map(String).join('.')
    const there = whole[key]
    if (there === undefined) {
      whole[key] = isBlock(value) ? {} : value
      at.origin.set(name, at.part.file)
      if (isBlock(value)) lay(whole[key] as Record<string, unknown>, value, { ...at, path })
    } else if (isBlock(there) && isBlock(value)) {
      lay(there, value, { ...at, path })
    } else {
      at.clash(at.part.file, `${name}: also given in ${at.origin.get(name)}`)
    }
  }
}

function isBlock(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
