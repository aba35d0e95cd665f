// The shape of content/rehearsal: stand-ins by how somebody tends to answer, and what the coach says beside them.

import { z } from 'zod'
import { SHARP_KINDS } from '../rewrite/rewrite-kinds.ts'
import { ADVICE, EDGES, MANNERS, MOVED, NOTED } from './rehearsal-kinds.ts'

const line = z.string().trim().min(1)
const lines = (least: number) => z.array(line).min(least)
const byBand = (least: number) => z.strictObject({ shut: lines(least), wary: lines(least), open: lines(least) })

/** content/rehearsal/<id>/stand-in.yaml */
export const StandInStructureSchema = z.strictObject({
  order: z.number().int().min(1).describe('Place in the list'),
  starts: z.number().min(0).max(10).describe('How near it begins, from nought, shut, to ten, open'),
  softens: z.number().min(0.3).max(2).describe('How readily it comes nearer; one is as most do'),
  hardens: z.number().min(0.3).max(2).describe('How readily it draws back'),
  edge: z.enum(EDGES).describe('Soft: its sentences never sting. Sharp: they may blame or hand back, no more'),
})

/** content/rehearsal/<id>/<language>.yaml */
export const StandInWordsSchema = z.strictObject({
  name: line.describe('How they tend to answer, in two to four words'),
  about: line.describe('One sentence about that, without a judgement'),
  scenes: lines(2).describe('Where they are when it begins'),
  answers: z
    .strictObject(
      Object.fromEntries(MANNERS.map((manner) => [manner, byBand(2)])) as {
        [K in (typeof MANNERS)[number]]: ReturnType<typeof byBand>
      },
    )
    .describe('What it may answer, by how the person spoke and how near it is; {ask} is what was asked for'),
  still: byBand(3).describe('Where there is little to answer'),
  ends: byBand(2).describe('Its last words; where it is shut, it goes'),
})

/** content/rehearsal/coach.<language>.yaml */
export const RehearsalSchema = z.strictObject({
  lead: z.strictObject({ name: line, about: line }).describe('The card in a talk'),
  begins: line.describe('Said before the first sentence: that this is a stand-in'),
  hears: z
    .strictObject({
      fear: z
        .strictObject({ any: lines(1), yes: lines(1), no: lines(1) })
        .describe('Being afraid of the other: it ends the rehearsal. Sentences in which it must speak, and must not'),
      apology: lines(1),
      hollow: lines(1),
      takes_in: lines(1),
      asks: lines(1),
      acts: lines(1).describe('With {base}: the bare act that is asked for'),
      feels: lines(1).describe('Says how it was for them, besides the words of feeling that hearing knows'),
      concrete: lines(1).describe('Names a time, a place or a deed: without one nothing is told'),
      news: lines(1).describe('Something the other does not know yet, and that changes much'),
      disguised: lines(1).describe('A verdict that begins with "I feel"'),
      vague: lines(1),
    })
    .describe('Shapes as in content/rewrite'),
  mirror: z
    .strictObject({
      words: z.record(line, line),
      pairs: z.record(line, line).describe('Two words together, before the single ones'),
      subject_after: lines(1).describe('After one of these "you" is who does something; elsewhere it is not turned'),
    })
    .describe('How an act that was asked for is said by the one who was asked'),
  margin: z.record(z.enum(NOTED), lines(2)),
  pause: z.strictObject({
    before: line,
    ...(Object.fromEntries(MOVED.map((moved) => [moved, lines(3)])) as {
      [K in (typeof MOVED)[number]]: ReturnType<typeof lines>
    }),
    quote: line.describe('With {quote}'),
    aim: line.describe('With {aim}'),
  }),
  better: z.record(z.enum([...SHARP_KINDS, ...ADVICE]), lines(2)).describe('One suggestion'),
  chair: z.strictObject({
    ask: line,
    after: z.strictObject({ sharp: lines(1), soft: lines(1), plain: lines(1) }),
  }),
  close: z.strictObject({ enough: line, met: line, left: line, long: line, none: line }),
})

export type StandInStructure = z.infer<typeof StandInStructureSchema>
export type StandInWords = z.infer<typeof StandInWordsSchema>
export type RehearsalWords = z.infer<typeof RehearsalSchema>

/** A stand-in with its words in one language. */
export type StandIn = StandInStructure & StandInWords & { id: string }

/** Everything a rehearsal is made of, in one language; stand-ins in the order of their list. */
export interface RehearsalSet extends RehearsalWords {
  standIns: StandIn[]
}
