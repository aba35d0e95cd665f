import { type Fitted, fitLibrary } from '#domain/hearing/situations/fitted.ts'
import { type HeldBack, holdBack } from '#domain/hearing/situations/held-back.ts'
import { packFitted, type Tables } from '#domain/hearing/situations/learn.ts'
import type { Embed } from '#domain/hearing/situations/meaning-fit.ts'
import type { Library } from '#domain/library.ts'
import { openVectors } from './open-vectors.ts'
import { projectRoot } from './project-root.ts'

/** A library with what recognition makes of it, of all its lines and of each without itself, and its tables. */
export interface Study {
  library: Library
  embed: Embed | undefined
  fitted: Fitted
  held: HeldBack[]
  tables: Tables
}

/** Learns a library and judges every line of it unseen, which takes seconds. */
export function study(library: Library): Study {
  const embed = openVectors(library.language, projectRoot(import.meta.url))
  const fitted = fitLibrary(library, embed)
  const held = holdBack(fitted)
  return { library, embed, fitted, held, tables: packFitted(fitted, library, held) }
}
