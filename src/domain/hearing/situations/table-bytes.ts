// Tables as bytes: lines of JSON, then rows of numbers one after the other, each behind its kind and length. Letters
// beyond ASCII are escaped, so that a byte is a letter and nothing of a platform is needed to read it. Of numbers of more
// than one byte all first bytes come first, then all second ones: alike stands beside alike, and packs smaller.

export type Section = Uint8Array | Int8Array | Uint16Array | Float32Array

const KINDS = [Uint8Array, Int8Array, Uint16Array, Float32Array] as const
const NEW_LINE = 10
/** Every section starts at a multiple of this. */
const ALIGNED = 4

/** Values as lines of JSON, then sections; numbers in little-endian order, plane by plane. */
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
    bytes.set(inPlanes(section), at + 8)
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
    const section = new Kind(length)
    outOfPlanes(bytes.subarray(at + 8, at + 8 + section.byteLength), section)
    sections.push(section)
    at += 8 + aligned(section.byteLength)
  }
  return { values, sections }
}

function inPlanes(section: Section): Uint8Array {
  const { length, BYTES_PER_ELEMENT: size } = section
  const bytes = bytesOf(section)
  return bytes.map((_, at) => bytes[(at % length) * size + Math.floor(at / length)]!)
}

function outOfPlanes(planes: Uint8Array, section: Section): void {
  const { length, BYTES_PER_ELEMENT: size } = section
  const bytes = bytesOf(section)
  for (let i = 0; i < length; i++)
    for (let plane = 0; plane < size; plane++) bytes[i * size + plane] = planes[plane * length + i]!
}

function bytesOf({ buffer, byteOffset, byteLength }: Section): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
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
