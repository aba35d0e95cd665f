// Breaks text at spaces so that no line is wider than asked; a longer word stays whole.

export function wrap(text: string, width: number, margin = ''): string {
  return text
    .split('\n')
    .map((paragraph) =>
      wrapParagraph(paragraph, width)
        .map((line) => margin + line)
        .join('\n'),
    )
    .join('\n')
}

function wrapParagraph(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
