// Tables as bytes: lines of JSON, then rows of numbers one after the other, each behind its kind and length. Letters
// beyond ASCII are escaped, so that a byte is a letter and nothing of a platform is needed to read it.

export type Section = Uint8Array | Int8Array | Uint16Array | Float32Array

const KINDS = [Uint8Array, Int8Array, Uint16Array, Float32Array] as const
const NEW_LINE = 10
/** Every section starts at a multiple of this. */
const ALIGNED = 4

/** Values as lines of JSON, then sections; numbers in little-endian order. */
export function writeSections(values: readonly unknown[], sections: readonly Section[]): Uint8Array {
  const text = Uint8Array.from(values.map(asciiLine).join(''), (letter) => letter.charCodeAt(0))
  const size = sections.reduce((sum, section) => sum + 8 + aligned(section.byteLength), aligned(text.length))
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  bytes.set(text)
  let at = aligned(text.length)
  for (const section of sections) {
    view.setUint32(
      at,
      KINDS.findIndex((Kind) => section instanceof Kind),
      true,
    )
    view.setUint32(at + 4, section.length, true)
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at + 8)
    at += 8 + aligned(section.byteLength)
  }
  return bytes
}

/** The values and sections that `writeSections` wrote; throws a RangeError where the bytes are cut short or none of these. */
export function readSections(bytes: Uint8Array, count: number): { values: unknown[]; sections: Section[] } {
  const values: unknown[] = []
  let at = 0
  while (values.length < count) {
    const end = bytes.indexOf(NEW_LINE, at)
    if (end < 0) throw new RangeError('a table is damaged: a line is missing')
    values.push(JSON.parse(lettersOf(bytes.subarray(at, end))))
    at = end + 1
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sections: Section[] = []
  for (at = aligned(at); at < bytes.length; ) {
    const Kind = KINDS[view.getUint32(at, true)]
    const length = view.getUint32(at + 4, true)
    if (!Kind || at + 8 + length * Kind.BYTES_PER_ELEMENT > bytes.length) {
      throw new RangeError('a table is damaged: a row of numbers is cut short')
    }
    // Copied, so that each row lies where its kind of number may lie; what a platform makes of `slice` differs.
    const part = new Uint8Array(length * Kind.BYTES_PER_ELEMENT)
    part.set(bytes.subarray(at + 8, at + 8 + part.length))
    sections.push(new Kind(part.buffer, 0, length))
    at += 8 + aligned(part.length)
  }
  return { values, sections }
}

function asciiLine(value: unknown): string {
  const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  return `${JSON.stringify(value).replace(/[\u0080-\uffff]/g, escaped)}\n`
}

const AT_ONCE = 4096

function lettersOf(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))
  return text
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNED) * ALIGNED
}
