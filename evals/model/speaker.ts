// Who speaks in a run: a model that is connected, or replies that were written down.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { ModelToConnect } from '#app/model/model-views.ts'
import { createOpenModel } from '#app/model/open-model.ts'
import type { ChatModel, ChatRequest } from '#models/chat-model.ts'
import { thisWorld } from '#models/outside.ts'
import { scriptedModel } from '#models/scripted-model.ts'
import type { DeviceParts } from './open-device.ts'

/** Where in a run a reply is wanted; turns are counted from 0. */
export interface Place {
  suite: string
  id: string
  turn: number
}

export interface Speaker {
  connection: ModelToConnect
  openModel: DeviceParts['openModel']
  /** Told before each turn. */
  turnTo(place: Place): void
  /** Turns of a case in which it has something to say. */
  turnsIn(suite: string, id: string): number
}

export function connectedSpeaker(connection: ModelToConnect): Speaker {
  return {
    connection,
    openModel: createOpenModel(thisWorld()),
    turnTo: () => undefined,
    turnsIn: () => Number.POSITIVE_INFINITY,
  }
}

/** Replies by suite and case, one for each turn. */
export type Recorded = Record<string, Record<string, string[]>>
const Recorded = z.record(z.string(), z.record(z.string(), z.array(z.string()).min(1)))

export function readRecorded(name: 'good' | 'bad'): Recorded {
  return Recorded.parse(parse(readFileSync(new URL(`recorded/${name}.yaml`, import.meta.url), 'utf8')))
}

/** Speaks in the cases that have replies, one turn for each. */
export function recordedSpeaker(recorded: Recorded): Speaker {
  // For whoever asks first whether anybody answers.
  let reply = 'It rains.'
  const model = scriptedModel(() => [reply])
  return {
    connection: { provider: 'scripted', url: '', model: 'recorded' },
    openModel: () => model,
    turnTo: ({ suite, id, turn }) => {
      reply = recorded[suite]?.[id]?.[turn] ?? ''
    },
    turnsIn: (suite, id) => recorded[suite]?.[id]?.length ?? 0,
  }
}

export interface Overheard {
  asked: ChatRequest[]
  /** The whole of each answer, also where the product stopped listening. */
  said: string[]
}

/** Hears an answer to its end before it goes on: what a model would have said is counted, not what it came to. */
export function overhear(openModel: Speaker['openModel']): { openModel: Speaker['openModel']; heard: Overheard } {
  const heard: Overheard = { asked: [], said: [] }
  const listening = (model: ChatModel): ChatModel => ({
    ...model,
    async *stream(request, signal) {
      const at = heard.asked.push(request) - 1
      heard.said[at] = ''
      const pieces = []
      for await (const piece of model.stream(request, signal)) {
        if (piece.kind === 'text') heard.said[at] += piece.text
        pieces.push(piece)
      }
      yield* pieces
    },
  })
  return { openModel: (connection) => listening(openModel(connection)), heard }
}
