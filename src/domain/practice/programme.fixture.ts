// A small programme in which everything occurs.

import { type ProgrammeStructure, ProgrammeStructureSchema } from './programme-schema.ts'

export const programme: ProgrammeStructure & { id: string } = {
  id: 'three-evenings',
  ...ProgrammeStructureSchema.parse({
    length: 'days',
    minutes: 10,
    ways: ['solo', 'both', 'low-energy'],
    joint: false,
    rests_on: [{ source: 'custom', strength: 'none' }],
    start: 'hello',
    parts: [{ at: 'hello' }, { at: 'second', swap: 'second-small' }, { at: 'third' }],
    steps: {
      hello: { do: 'say', next: 'mood' },
      mood: { do: 'ask', answer: 'choice', options: ['well', 'tired'], next: { well: 'walk', tired: 'rest' } },
      walk: { do: 'timer', minutes: 10, keeps: 'presence', next: 'second' },
      rest: { do: 'say', next: 'second' },
      second: { do: 'wait', days: 1, next: 'write' },
      write: { do: 'ask', answer: 'text', next: 'look' },
      look: { do: 'judge', of: 'write', rule: 'soft', next: { yes: 'by-way', no: 'softer' } },
      softer: { do: 'ask', answer: 'text', optional: true, next: 'by-way' },
      'by-way': { do: 'branch', on: 'way', next: { both: 'give' }, else: 'third' },
      give: { do: 'hand', next: 'third' },
      'second-small': { do: 'say', next: 'third', keeps: 'thanks' },
      third: { do: 'wait', days: 2, next: 'how-near' },
      'how-near': { do: 'ask', answer: 'scale', next: 'carry-on' },
      'carry-on': { do: 'offer', of: 'ritual/passeggiata', next: 'bye' },
      bye: { do: 'end' },
    },
  }),
}
