import { expect, test } from 'vitest'
import { askForShape } from './ask-for-shape.ts'
import { never, REQUEST, trouble } from './chat-model.fixture.ts'
import { beginEvents, heldClock, openLoopback } from './loopback.fixture.ts'
import { openChatModel } from './providers/open-chat-model.ts'

const schema = { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] }
const asked = {
  request: { ...REQUEST, shape: { name: 'title', schema } },
  read: (value: unknown) => {
    const title = (value as { title?: unknown } | undefined)?.title
    return typeof title === 'string' ? title : undefined
  },
  again: 'Only the JSON, please.',
}

async function answering(...answers: string[]) {
  const server = await openLoopback((response, _, times) => {
    beginEvents(response)
    const choices = [{ delta: { content: answers[times - 1] }, finish_reason: 'stop' }]
    response.end(`data: ${JSON.stringify({ choices })}\n\ndata: [DONE]\n\n`)
  })
  const opened = openChatModel({ kind: 'openai-compatible', url: server.address, model: 'small' }, heldClock())
  if (!opened.ok) throw new Error(opened.why)
  return { server, model: opened.model }
}

test('a shape in a fence is read at once', async () => {
  const { server, model } = await answering('Here:\n```json\n{"title": "The late train",}\n```')
  expect(await askForShape(model, asked, never)).toBe('The late train')
  expect(JSON.parse(server.asked[0]!.body).response_format).toEqual({
    type: 'json_schema',
    json_schema: { name: 'title', schema },
  })
})

test('what cannot be read is asked for once more, with what was said and a plain word', async () => {
  const { server, model } = await answering('The late train', '{"title": "The late train"}')
  expect(await askForShape(model, asked, never)).toBe('The late train')
  expect(JSON.parse(server.asked[1]!.body)).toMatchObject({
    temperature: 0,
    messages: [{ role: 'system' }, { role: 'user' }, { content: 'The late train' }, { content: asked.again }],
  })
})

test('after that it is a broken answer', async () => {
  const { server, model } = await answering('{"title": 3}', '{"title": 4}')
  await expect(askForShape(model, asked, never)).rejects.toEqual(trouble('broken-answer'))
  expect(server.asked).toHaveLength(2)
})
