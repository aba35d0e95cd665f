// Every text of content/ with who says it: the coach's words are held to more than the person's.

import type { ContentFile, Path } from '../read-folder.ts'

/** One text as it lies in a file. */
export interface Text {
  file: ContentFile
  path: Path
  text: string
  /** `coach`: said or shown by the program. `person`: how people write to it. */
  who: 'coach' | 'person'
}

type Who = Text['who'] | undefined

const LANGUAGE_FILE = /[/.](?<lang>[a-z]{2}(?:-[A-Z]{2})?)(?:\.talks)?\.yaml$/

/** Who speaks at a place in a file; undefined for ids, patterns and what belongs to others. */
const SPEAKERS: { file: RegExp; who: (path: Path) => Who }[] = [
  { file: /^content\/situations\/[^/]+\/situation\.yaml$/, who: () => undefined },
  { file: /\.talks\.yaml$/, who: (path) => (path[3] === 'person' ? 'person' : undefined) },
  // A chair has a name that the person taps, and shapes of what is written.
  {
    file: /^content\/situations\//,
    who: (path) => {
      if (path[0] === 'chairs') return path[2] === 'name' ? 'person' : undefined
      return /heard$/.test(String(path[0])) ? 'person' : 'coach'
    },
  },
  { file: /^content\/(moves|ui|practices|programmes|rituals|decks|checks|journal)\//, who: () => 'coach' },
  // Shapes and swaps are how people write; the rest the coach says, or has a stand-in say.
  {
    file: /^content\/rehearsal\//,
    who: (path) => (path[0] === 'hears' || path[0] === 'mirror' ? undefined : 'coach'),
  },
  { file: /^content\/safety\/(?:signals\/|review\/|answers\.)/, who: () => undefined },
  // What is said about a message is the coach's; shapes, lists and turns are the person's own words.
  {
    file: /^content\/rewrite\/[a-z-]+\.yaml$/i,
    who: (path) =>
      (path[0] === 'kinds' && path[2] === 'why') || (path[0] === 'refuse' && path[2] === 'text') ? 'coach' : undefined,
  },
  { file: /^content\/safety\//, who: () => 'coach' },
]

/** The texts of a language, in order of file. */
export function textsOf(files: ContentFile[], language: string): Text[] {
  return files
    .filter(({ file }) => LANGUAGE_FILE.exec(file)?.groups?.lang === language)
    .flatMap((file) => {
      const speaker = SPEAKERS.find((one) => one.file.test(file.file))
      if (!speaker) return []
      return strings(file.data, []).flatMap(({ path, text }) => {
        const who = speaker.who(path)
        return who ? [{ file, path, text, who }] : []
      })
    })
}

function strings(data: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof data === 'string') return [{ path, text: data }]
  if (Array.isArray(data)) return data.flatMap((item, at) => strings(item, [...path, at]))
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => strings(value, [...path, key]))
}
