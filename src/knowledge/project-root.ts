// Where the program's own folder is, whether it runs from source or built.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The nearest folder above `from` (a file URL) that holds package.json. */
export function projectRoot(from: string): string {
  let folder = dirname(fileURLToPath(from))
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('Amante cannot find its own folder: no package.json above the program.')
    folder = above
  }
  return folder
}
