// What one file of content/ says about another, and whether it is so: ids that lead somewhere, keys that have words in
// every language, words that have a key.

import type { Responses, SituationStructure, SituationWords } from '#domain/library.ts'
import { PLANS } from '#domain/safety/plan-names.ts'
import { RESPONSE_KEYS } from '#domain/safety/response-keys.ts'
import { chairProblems } from './check-chairs.ts'
import { exists } from './check-practices.ts'
import { REHEARSAL } from './compile-leads.ts'
import type { Content, SituationFolder } from './content.ts'
import type { Problem } from './problem.ts'

/** Every broken link between files that each hold by themselves. */
export function findBrokenLinks(content: Content): Problem[] {
  return [
    ...content.situations.flatMap((folder) => situationLinks(folder, content)),
    ...findUnspoken(content),
    ...Object.entries(content.responses).flatMap(([language, responses]) => responseLinks(language, responses)),
    ...planLinks(content),
    ...leadLinks(content),
  ]
}

/** Fixed words for danger: all that may be needed are there, and none that nobody says. */
function responseLinks(language: string, responses: Responses): Problem[] {
  const file = `content/safety/responses.${language}.yaml`
  const missing = RESPONSE_KEYS.filter((key) => !responses[key]).map((key) => `${key}: no words`)
  const unused = Object.keys(responses).filter((key) => !RESPONSE_KEYS.includes(key))
  return [...missing, ...unused.map((key) => `${key}: nothing says these words`)].map((message) => ({ file, message }))
}

/** Plans: each step has its words in every language that is offered, and no words wait for a step. */
function planLinks({ plans, planWords, languages }: Content): Problem[] {
  if (!plans) return []
  return Object.keys(languages).flatMap((language) => {
    const words = planWords[language]
    if (!languages[language]?.offered && !words) return []
    const file = `content/safety/plans.${language}.yaml`
    if (!words) return [{ file, message: 'missing, or it does not hold' }]
    return PLANS.flatMap((name) => {
      const keys = plans[name].steps.map(({ key }) => key)
      const worded = Object.keys(words[name].steps)
      const messages = [
        ...keys.filter((key) => !worded.includes(key)).map((key) => `${name}.${key}: no words`),
        ...worded.filter((key) => !keys.includes(key)).map((key) => `${name}.${key}: words without a step`),
      ]
      return messages.map((message) => ({ file, message }))
    })
  })
}

/** What is offered to anyone leads somewhere. */
function leadLinks(content: Content): Problem[] {
  const file = 'content/leads.yaml'
  return content.leads
    .filter((lead) => !leads(content, lead))
    .map((lead) => ({ file, message: `"${lead}" is not there` }))
}

/** A rehearsal is led to from a talk alone. */
function leads(content: Content, reference: string): boolean {
  return reference === REHEARSAL || exists(content, reference)
}

/** Languages are offered whole: what has words in one has them in all. */
function findUnspoken(content: Content): Problem[] {
  const problems: Problem[] = []
  for (const [language, { offered }] of Object.entries(content.languages)) {
    if (!offered) continue
    for (const { id, words, talks } of content.situations) {
      const folder = `content/situations/${id}`
      const broken = (name: string) => content.files.some(({ file }) => file === `${folder}/${name}`)
      if (!words[language] && !broken(`${language}.yaml`)) {
        problems.push({ file: `${folder}/${language}.yaml`, message: 'missing' })
      }
      if (!talks[language] && !broken(`${language}.talks.yaml`)) {
        problems.push({ file: `${folder}/${language}.talks.yaml`, message: 'missing: at least 2 sample talks' })
      }
    }
  }
  return problems
}

function situationLinks(folder: SituationFolder, content: Content): Problem[] {
  const file = `content/situations/${folder.id}/situation.yaml`
  const { structure } = folder
  if (!structure) {
    const there = content.files.some((one) => one.file === file)
    return there ? [] : [{ file, message: 'missing' }]
  }
  const known = new Set(content.situations.map(({ id }) => id))
  const messages: string[] = []
  for (const id of structure.near) {
    if (id === folder.id) messages.push('near: names itself')
    else if (!known.has(id)) messages.push(`near: there is no situation "${id}"`)
  }
  for (const [key, { source }] of Object.entries(structure.know)) {
    if (source !== 'custom' && !content.sources[source]) {
      messages.push(`know.${key}: there is no source "${source}" in content/sources.yaml`)
    }
    const strength = content.sources[source]?.strength
    if (source === 'custom' && structure.know[key]?.strength !== 'none') {
      messages.push(`know.${key}: what is only custom has strength none`)
    } else if (strength && isStronger(structure.know[key]!.strength, strength)) {
      messages.push(`know.${key}: says ${structure.know[key]!.strength}, its source is ${strength}`)
    }
  }
  for (const lead of structure.lead) if (!leads(content, lead)) messages.push(`lead: "${lead}" is not there`)
  const problems = messages.map((message) => ({ file, message }))
  for (const [language, words] of Object.entries(folder.words)) {
    problems.push(...wordLinks(structure, words, `content/situations/${folder.id}/${language}.yaml`))
  }
  for (const [language, talks] of Object.entries(folder.talks)) {
    const talksFile = `content/situations/${folder.id}/${language}.talks.yaml`
    if (talks.length < 2) problems.push({ file: talksFile, message: `${talks.length} talk, at least 2` })
    for (const talk of talks) {
      for (const { situation } of talk.turns) {
        if (situation === undefined || known.has(situation)) continue
        problems.push({ file: talksFile, message: `${talk.name}: there is no situation "${situation}"` })
      }
    }
  }
  return problems
}

/** Keys without words, and words without a key. */
function wordLinks(structure: SituationStructure, words: SituationWords, file: string): Problem[] {
  const messages: string[] = []
  const parts = [
    { name: 'know', keys: Object.keys(structure.know), worded: Object.keys(words.know) },
    { name: 'try', keys: Object.keys(structure.try), worded: Object.keys(words.try) },
    { name: 'say', keys: Object.keys(structure.say), worded: Object.keys(words.say) },
    { name: 'tell_apart', keys: structure.near, worded: Object.keys(words.tell_apart) },
  ]
  for (const { name, keys, worded } of parts) {
    for (const key of keys) if (!worded.includes(key)) messages.push(`${name}.${key}: no words`)
    for (const key of worded)
      if (!keys.includes(key)) messages.push(`${name}.${key}: words without a key in situation.yaml`)
  }
  if (structure.two_sided && words.other_side.length < 3) {
    messages.push(`other_side: ${words.other_side.length} lines, at least 3 where two_sided is true`)
  }
  messages.push(...chairProblems(structure, words))
  return messages.map((message) => ({ file, message }))
}

const ORDER = ['against', 'none', 'weak', 'moderate', 'strong']

function isStronger(said: string, ground: string): boolean {
  return ORDER.indexOf(said) > ORDER.indexOf(ground)
}
