// A course in words: the step it stands at, filled for this person, and how far it has come.

import { isPastGate, partOf } from '#domain/practice/advance.ts'
import { type Catalogue, type ListedProgramme, listedAs } from '#domain/practice/catalogue.ts'
import type { Programme, Step } from '#domain/practice/programme-schema.ts'
import type { Fit } from '#domain/vocabulary.ts'
import { fill, type Slots } from '#domain/words/fill.ts'
import type { CourseBody, Kept } from '#vault/records.ts'
import type { CourseView, ProgrammeSummary, StepView } from './practice-views.ts'

export interface Telling {
  catalogue: Catalogue
  slots: Slots
}

export function summaryOf({
  id,
  name,
  about,
  ground,
  rests_on,
  length,
  minutes,
  parts,
  ways,
}: ListedProgramme): ProgrammeSummary {
  const sources = rests_on.map(({ source }) => source).filter((source) => source !== 'custom')
  return { id, name, about, ground, sources, length, minutes, parts, ways }
}

/** The view of a course through this programme. */
export function courseView(
  { id, body: course }: Kept<'course'>,
  { programme, telling }: { programme: Programme; telling: Telling },
): CourseView {
  const { way, pace, started, due, paused, ended, passed } = course
  const part = partOf(course, { programme })
  const past = isPastGate(course, programme)
  const resting = paused || ended !== undefined || due !== undefined
  const step = resting ? undefined : stepView(course, programme, telling)
  return {
    id,
    programme: programme.id,
    name: programme.name,
    way,
    pace,
    started,
    ...(step ? { step } : {}),
    ...(due !== undefined ? { due } : {}),
    paused,
    ...(ended ? { ended } : {}),
    parts: programme.parts.map(({ at }) => {
      const how = passed[at]?.how
      return { name: programme.part_names[at] ?? at, ...(how ? { how } : {}) }
    }),
    part,
    can: {
      back: !ended && course.trail.length > 0,
      skip: !ended && past && programme.parts.length > 1,
      swap: !ended && past && programme.parts[part]?.swap !== undefined,
    },
    written: written(course, programme, telling),
  }
}

function stepView(course: CourseBody, programme: Programme, telling: Telling): StepView | undefined {
  const step = programme.steps[course.step]
  const text = textOf(course.step, course.way, { programme, telling })
  if (!step || text === undefined) return undefined
  switch (step.do) {
    case 'say':
    case 'hand':
      return { do: step.do, text }
    case 'timer':
      return { do: 'timer', text, minutes: step.minutes }
    case 'offer':
      return { do: 'offer', text, of: step.of, name: listedAs(step.of, telling.catalogue)?.name ?? '' }
    case 'ask':
      return askView(course, step, { text, words: programme.words[course.step] })
    default:
      return undefined
  }
}

function askView(
  course: CourseBody,
  { answer, options = [], optional }: Extract<Step, { do: 'ask' }>,
  { text, words }: { text: string; words: Programme['words'][string] | undefined },
): StepView {
  const more = typeof words === 'object' ? words : undefined
  const given = course.answers[course.step]
  switch (answer) {
    case 'text':
      return {
        do: 'ask',
        answer,
        text,
        optional,
        ...(more?.hint ? { hint: more.hint } : {}),
        ...(typeof given === 'string' ? { before: given } : {}),
      }
    case 'choice':
      return {
        do: 'ask',
        answer,
        text,
        optional,
        options: options.map((value) => ({ value, label: more?.options?.[value] ?? value })),
      }
    case 'scale':
      return {
        do: 'ask',
        answer,
        text,
        optional,
        ...(more?.low ? { low: more.low } : {}),
        ...(more?.high ? { high: more.high } : {}),
      }
  }
}

function textOf(
  id: string,
  way: Fit,
  { programme, telling }: { programme: Programme; telling: Telling },
): string | undefined {
  const words = programme.words[id]
  if (words === undefined) return undefined
  const template = typeof words === 'string' ? words : (words[way] ?? words.text)
  return fill(template, telling.slots) ?? template
}

function written(course: CourseBody, programme: Programme, telling: Telling): CourseView['written'] {
  return Object.entries(course.answers).flatMap(([id, text]) => {
    const asked = textOf(id, course.way, { programme, telling })
    return typeof text === 'string' &&
      programme.steps[id]?.do === 'ask' &&
      asked !== undefined &&
      isWritten(programme.steps[id])
      ? [{ asked, text }]
      : []
  })
}

function isWritten(step: Step): boolean {
  return step.do === 'ask' && step.answer === 'text'
}
