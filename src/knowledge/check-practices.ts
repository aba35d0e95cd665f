// What can be practised, held together: every path ends, every key has words, every reference leads somewhere, and no
// claim is stronger than its source.

import { walk } from '#domain/practice/walk.ts'
import { STRENGTHS } from '#domain/vocabulary.ts'
import type { Content } from './content.ts'
import { PRACTICE_KINDS, type PracticeFolder, type PracticeKind } from './load-practices.ts'
import type { Problem } from './problem.ts'

type Say = (message: string, file?: string) => void

/** Everything in the folders of practices that leads nowhere. */
export function checkPractices(content: Content): Problem[] {
  const problems: Problem[] = []
  for (const kind of Object.keys(PRACTICE_KINDS) as PracticeKind[]) {
    for (const one of content.practices[kind] as PracticeFolder<PracticeKind>[]) {
      const folder = `content/${PRACTICE_KINDS[kind].folder}/${one.id}`
      const say: Say = (message, file = `${kind}.yaml`) => problems.push({ file: `${folder}/${file}`, message })
      if (!one.structure) say('missing or does not hold')
      if (Object.keys(one.words).length === 0) say('no words in any language', '')
      for (const [language, { offered }] of Object.entries(content.languages)) {
        if (offered && one.structure && !one.words[language]) say('missing', `${language}.yaml`)
      }
      if (one.structure) checkGround(content, one, say)
    }
  }
  const say =
    (folder: string): Say =>
    (message, file = '') =>
      problems.push({ file: `content/${folder}/${file}`.replace(/\/$/, ''), message })
  for (const one of content.practices.programme) checkProgramme(content, one, say(`programmes/${one.id}`))
  for (const one of content.practices.check) checkCheck(content, one, say(`checks/${one.id}`))
  for (const one of content.practices.practice) {
    for (const id of one.structure?.for ?? []) {
      if (!content.situations.some((s) => s.id === id))
        say(`practices/${one.id}`)(`for: there is no situation "${id}"`, 'practice.yaml')
    }
  }
  return problems
}

/** How many paths each programme has; of those that hold. */
export function pathsOf(content: Pick<Content, 'practices'>): { id: string; paths: number }[] {
  return content.practices.programme.flatMap(({ id, structure }) =>
    structure ? [{ id, paths: walk(structure).paths }] : [],
  )
}

function checkGround({ sources }: Content, { structure }: PracticeFolder<PracticeKind>, say: Say): void {
  if (!structure || !('rests_on' in structure)) return
  for (const { source, strength } of structure.rests_on) {
    if (source === 'custom') {
      if (strength !== 'none') say('rests_on: "custom" has the strength none')
      continue
    }
    const known = sources[source]
    if (!known) say(`rests_on: there is no source "${source}" in content/sources.yaml`)
    else if (STRENGTHS.indexOf(strength) < STRENGTHS.indexOf(known.strength)) {
      say(`rests_on: "${source}" is ${known.strength}, not ${strength}`)
    }
  }
}

/** Whether a reference such as programme/phones-tamed leads to something. */
export function exists(content: Content, reference: string): boolean {
  const [kind, id] = reference.split('/') as [string, string]
  if (kind === 'situation') return content.situations.some((s) => s.id === id)
  const folders = content.practices[kind as PracticeKind] as { id: string }[] | undefined
  return folders?.some((one) => one.id === id) ?? false
}

function checkProgramme(content: Content, { structure, words }: PracticeFolder<'programme'>, say: Say): void {
  if (!structure) return
  for (const fault of walk(structure).faults) say(fault, 'programme.yaml')
  if (structure.gate && structure.steps[structure.gate]?.do !== 'ask')
    say(`gate: "${structure.gate}" asks nothing`, 'programme.yaml')
  for (const [id, step] of Object.entries(structure.steps)) {
    if (step.do === 'offer' && !exists(content, step.of))
      say(`"${id}" offers "${step.of}", which is not there`, 'programme.yaml')
  }
  const spoken = Object.entries(structure.steps).filter(
    ([, step]) => !['judge', 'branch', 'wait', 'end'].includes(step.do),
  )
  for (const [language, texts] of Object.entries(words)) {
    const file = `${language}.yaml`
    for (const [id, step] of spoken) {
      const said = texts.steps[id]
      if (said === undefined) say(`steps: no words for "${id}"`, file)
      const options = step.do === 'ask' ? (step.options ?? []) : []
      const labels = typeof said === 'object' ? (said.options ?? {}) : {}
      for (const option of options) if (!labels[option]) say(`steps.${id}.options: no words for "${option}"`, file)
      for (const label of Object.keys(labels))
        if (!options.includes(label)) say(`steps.${id}.options: "${label}" is no option`, file)
    }
    for (const id of Object.keys(texts.steps))
      if (!spoken.some(([key]) => key === id)) say(`steps: "${id}" says nothing`, file)
    for (const { at } of structure.parts) if (!texts.parts[at]) say(`parts: no name for "${at}"`, file)
    for (const id of Object.keys(texts.parts))
      if (!structure.parts.some(({ at }) => at === id)) say(`parts: "${id}" is none`, file)
  }
}

function checkCheck(content: Content, { structure, words }: PracticeFolder<'check'>, say: Say): void {
  if (!structure) return
  const { items, sides, lead, safety, picture } = structure
  const note = (message: string) => say(message, 'check.yaml')
  for (const [id, { side }] of Object.entries(items))
    if (!sides.includes(side)) note(`items.${id}: "${side}" is no side`)
  for (const side of sides) {
    if (!Object.values(items).some((item) => item.side === side)) note(`sides: nothing asks about "${side}"`)
  }
  for (const id of safety) if (!items[id]) note(`safety: there is no item "${id}"`)
  const least = { radar: 3, plane: 2, line: 1 }[picture]
  if (picture === 'radar' ? sides.length < least : sides.length !== least)
    note(`picture: a ${picture} cannot show ${sides.length} sides`)
  for (const [side, { low, high }] of Object.entries(lead)) {
    if (!sides.includes(side)) note(`lead: "${side}" is no side`)
    for (const to of [low, high]) if (to && !exists(content, to)) note(`lead.${side}: "${to}" is not there`)
  }
  for (const [language, texts] of Object.entries(words)) {
    const file = `${language}.yaml`
    for (const id of Object.keys(items)) if (!texts.items[id]) say(`items: no words for "${id}"`, file)
    for (const id of Object.keys(texts.items)) if (!items[id]) say(`items: "${id}" is none`, file)
    for (const side of sides) if (!texts.sides[side]) say(`sides: no words for "${side}"`, file)
  }
}
