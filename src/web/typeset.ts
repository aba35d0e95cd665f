// The coach's texts are written with a keyboard's marks; on the page they are set with a printer's.

export function typeset(text: string): string {
  return text
    .replace(/(^|[\s([{–])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{–“])'(?=\p{L})/gu, '$1‘')
    .replaceAll("'", '’')
    .replaceAll(' - ', ' – ')
}
