// Holds every offered language against its lists.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Content } from '../content.ts'
import type { Problem } from '../problem.ts'
import { prove } from '../prove.ts'
import { LintListsSchema } from './lint-lists.ts'
import { lintTexts } from './lint-texts.ts'
import { textsOf } from './texts.ts'

/** Every complaint about how things are said, over all offered languages. */
export function lintContent(content: Content, contentFolder: string): Problem[] {
  return Object.entries(content.languages)
    .filter(([, { offered }]) => offered)
    .flatMap(([language]) => lintLanguage(content, contentFolder, language))
}

function lintLanguage(content: Content, contentFolder: string, language: string): Problem[] {
  const name = `lint.${language}.yaml`
  const lists = prove(LintListsSchema, readList(join(contentFolder, name)))
  if (lists.ok) return lintTexts(textsOf(content.files, language), lists.value)
  return lists.wrong.map(({ message }) => ({ file: `content/${name}`, message }))
}

function readList(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return (error as Error).message
  }
}
