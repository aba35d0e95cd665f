// The shapes of the help pages and of the help lines of a country: what opens with nothing else loaded.

import { z } from 'zod'
import { HELP_SECTIONS } from './levels.ts'

const line = z.string().trim().min(1)
const page = { title: line, intro: line }

/** content/safety/<language>.yaml: the pages of help, which open with nothing else loaded. */
export const SafetyPagesSchema = z.strictObject({
  help: z.strictObject({
    ...page,
    sections: z
      .record(z.enum(HELP_SECTIONS), z.strictObject({ title: line, now: z.array(line).min(2) }))
      .describe('What to do now, for each who may come'),
    plan: line.describe('Above the plans that can be made'),
  }),
  lines: z.strictObject({
    emergency: line.describe('Above the emergency number'),
    choose: line.describe('Asks for the country'),
    none: line.describe('Where we hold no checked line for a need'),
    elsewhere: line.describe('Where the country is not among ours; names a directory as text'),
    directory: line.describe('The directory as text, without a link that would leave a trace unasked'),
    bill: z.strictObject({ no: line, yes: line, unknown: line }),
    status: z.strictObject({ official: line, 'several-sources': line, unverified: line }),
    checked: line.describe('Before the date'),
  }),
  grounding: z.strictObject({ ...page, steps: z.array(line).min(4), after: line }),
  exit: z.strictObject({
    ...page,
    does: z.array(line).min(2),
    cannot: z.array(line).min(3),
    safer: z.array(line).min(2),
    go: line,
  }),
  device: z.strictObject({ ...page, signs: z.array(line).min(3), wise: z.array(line).min(3) }),
  protocol: z.strictObject({ ...page, points: z.array(line).min(4) }).describe('The crisis protocol, as published'),
})
export type SafetyPages = z.infer<typeof SafetyPagesSchema>

export const HelplineSchema = z.strictObject({
  emergency: z.array(z.strictObject({ number: line, service: z.enum(['all', 'police', 'ambulance', 'fire']) })).min(1),
  emergency_status: z.enum(['official', 'several-sources', 'unverified']),
  lines: z.array(
    z.strictObject({
      name: line,
      for: z.array(z.enum(['crisis', 'partner-violence', 'using-violence', 'child', 'eating', 'men', 'lgbtq'])).min(1),
      channels: z
        .array(
          z.strictObject({
            kind: z.enum(['call', 'text', 'chat']),
            to: line.describe('The string as dialled, never normalised; for chat, the address'),
            body: line.optional().describe('For text: the word to send'),
          }),
        )
        .min(1),
      hours: line,
      cost: z.enum(['free', 'local-rate', 'unknown']),
      languages: z.array(line).min(1),
      on_bill: z.enum(['no', 'yes', 'unknown']).describe('Whether the phone bill shows the call'),
      source: z.url(),
      status: z.enum(['official', 'several-sources', 'unverified']),
      checked: z.iso.date(),
    }),
  ),
})
export type Helpline = z.infer<typeof HelplineSchema> & { country: string }
