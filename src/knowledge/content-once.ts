import type { Content } from './content.ts'
import { loadContent } from './load-content.ts'

const read = new Map<string, Content>()

/** A folder of content that does not change while the program runs: reading and proving it takes a second, so it is done once. */
export function contentOnce(folder: string): Content {
  const content = read.get(folder) ?? loadContent(folder).content
  read.set(folder, content)
  return content
}
