// Tables as text: a head and rows, cells apart by a comma or a tab, in quotation marks where they hold one.

/** Rows by the names of the head, lower case; a column without a name has the empty one. */
export function rowsOfTable(text: string, apart: ',' | '\t'): Record<string, string>[] {
  const [head = [], ...rows] = cellsOf(text, apart)
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name.trim().toLowerCase(), row[at] ?? ''])))
}

function cellsOf(text: string, apart: ',' | '\t'): string[][] {
  const rows: string[][] = [[]]
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n')
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${apart}\\n]*))(${apart}|\\n|$)`, 'g')
  for (const [, quoted, bare, ends] of plain.matchAll(cell)) {
    rows.at(-1)!.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
    if (ends === '\n') rows.push([])
    if (ends === '') break
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}
