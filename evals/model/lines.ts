// The labelled lines of this folder.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

const read = (name: string): unknown => parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

/** What must not be shown, by what is bad about it. */
export const badSentences = read('bad-sentences.yaml') as Record<string, string[]>

/** What a good model may say, with what it was told. */
export const goodReplies = read('good-replies.yaml') as { told: string[]; says: string[] }[]
