// The lines of a stream. Split at line feeds alone: the other signs that a reader may take for a line's end are legal
// inside a JSON string.

import { StringDecoder } from 'node:string_decoder'

/** Every line, without its end; undefined in place of one longer than `longest` UTF-16 units, which is not held in memory. */
export async function* linesOf(input: NodeJS.ReadableStream, longest: number): AsyncGenerator<string | undefined> {
  const decoder = new StringDecoder('utf8')
  let line = ''
  let isTooLong = false
  const finished = () => {
    const whole = isTooLong ? undefined : line.replace(/\r$/, '')
    line = ''
    isTooLong = false
    return whole
  }
  for await (const chunk of input) {
    const [rest = '', ...more] = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n')
    add(rest)
    for (const part of more) {
      yield finished()
      add(part)
    }
  }
  if (line !== '' || isTooLong) yield finished()

  function add(part: string): void {
    if (isTooLong || line.length + part.length > longest) {
      line = ''
      isTooLong = true
    } else line += part
  }
}
