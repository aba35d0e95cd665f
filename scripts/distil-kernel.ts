// One loop in WebAssembly: the dot products of two rows with four others, four numbers at a time. A transformer spends
// nearly all its time there, and plain JavaScript needs ten times as long. The order of additions is fixed, so the
// result is the same on every machine.

/** Multiplies inside one memory; all places are in bytes, `count` is in numbers and a multiple of 4. */
export type Tile = (a: number, aStep: number, b: number, bStep: number, c: number, cStep: number, count: number) => void

const [A, A_STEP, B, B_STEP, C, C_STEP, COUNT] = [0, 1, 2, 3, 4, 5, 6]
const A2 = 7
const B2 = 8
const FIRST_SUM = 11
const SUMS = 8

const get = (local: number): number[] => [0x20, local]
const set = (local: number): number[] => [0x21, local]
const add = [0x6a]
const number = (n: number): number[] => [0x41, n]
const load = [0xfd, 0x00, 0x00, 0x00]
const times = [0xfd, 0xe6, 0x01]
const plus = [0xfd, 0xe4, 0x01]
const lane = (sum: number, l: number): number[] => [...get(sum), 0xfd, 0x1f, l]
const move = (local: number): number[] => [...get(local), ...number(16), ...add, ...set(local)]

/** Compiles the loop over `memory`. */
export function compileTile(memory: WebAssembly.Memory): Tile {
  const sums = Array.from({ length: SUMS }, (_, i) => FIRST_SUM + i)
  const rowsA = [A!, A2]
  const rowsB = [B!, B2, B2 + 1, B2 + 2]
  const pairs = rowsA.flatMap((a) => rowsB.map((b) => [a, b] as const))
  const body = [
    ...[2, SUMS / 2, 0x7f, SUMS, 0x7b],
    ...[...get(A!), ...get(A_STEP!), ...add, ...set(A2)],
    ...[B!, B2, B2 + 1].flatMap((from, i) => [...get(from), ...get(B_STEP!), ...add, ...set(B2 + i)]),
    ...[0x03, 0x40],
    ...pairs.flatMap(([a, b], i) => [
      ...[...get(sums[i]!), ...get(a), ...load, ...get(b), ...load],
      ...[...times, ...plus, ...set(sums[i]!)],
    ]),
    ...[...rowsA, ...rowsB].flatMap(move),
    ...[...get(COUNT!), ...number(4), 0x6b, 0x22, COUNT!, 0x0d, 0x00],
    0x0b,
    ...sums.flatMap((sum, i) => [
      ...(i === 4 ? [...get(C!), ...get(C_STEP!), ...add, ...set(C!)] : []),
      ...get(C!),
      ...[...lane(sum, 0), ...lane(sum, 1), 0x92, ...lane(sum, 2), ...lane(sum, 3), 0x92, 0x92],
      ...[0x38, 0x02, 4 * (i % 4)],
    ]),
    0x0b,
  ]
  const module = new WebAssembly.Module(
    Uint8Array.from([
      ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      ...section(1, [1, 0x60, 7, ...Array<number>(7).fill(0x7f), 0]),
      ...section(2, [1, 1, 0x6d, 1, 0x6d, 0x02, 0x00, 0x01]),
      ...section(3, [1, 0]),
      ...section(7, [1, 1, 0x74, 0x00, 0x00]),
      ...section(10, [1, ...sized(body)]),
    ]),
  )
  return new WebAssembly.Instance(module, { m: { m: memory } }).exports.t as Tile
}

const section = (id: number, content: number[]): number[] => [id, ...sized(content)]

function sized(content: number[]): number[] {
  const size: number[] = []
  for (let rest = content.length; ; rest >>>= 7) {
    if (rest < 128) return [...size, rest, ...content]
    size.push((rest & 127) | 128)
  }
}
