// Where a person's records lie on this machine.

import { homedir } from 'node:os'
import { join } from 'node:path'

/** `--data` or AMANTE_DATA, else the place this system keeps a user's data. */
export function homeFolder(chosen: string | undefined, env: NodeJS.ProcessEnv): string {
  const folder = chosen ?? env.AMANTE_DATA
  if (folder) return folder
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'amante')
}
