// A picture as the text of an SVG that needs nothing else.

import { px } from './path.ts'
import type { Picture, Shape } from './picture.ts'

/** Height of a name's letters, in parts of the picture's. */
const LETTER = 0.018

/** Names, where there are any, stand below the threads of the people, in their order. */
export function svgOf(picture: Omit<Picture, 'stitches'>, names: readonly string[] = []): string {
  const { width, height, paper, shapes } = picture
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${px(width)} ${px(height)}" width="${px(width)}" height="${px(height)}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    ...shapes.map(pathOf),
    ...names.flatMap((name, at) => textOf(name.trim(), at, picture)),
    '</svg>',
    '',
  ].join('\n')
}

function textOf(name: string, at: number, { feet, height, ink }: Pick<Picture, 'feet' | 'height' | 'ink'>): string[] {
  const foot = feet[at]
  if (!foot || !name) return []
  const size = px(height * LETTER)
  const place = `x="${px(foot.x)}" y="${px(foot.y + height * LETTER * 1.3)}"`
  const face = `font-family="Literata, Georgia, serif" font-size="${size}" text-anchor="middle" fill="${ink}"`
  return [`<text ${place} ${face}>${escaped(name)}</text>`]
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function pathOf({ d, fill = 'none', stroke, width, dash, round, opacity }: Shape): string {
  const line = stroke
    ? ` stroke="${stroke}" stroke-width="${px(width ?? 1)}"${dash ? ` stroke-dasharray="${dash}"` : ''}${round ? ' stroke-linecap="round"' : ''}`
    : ''
  return `<path d="${d}" fill="${fill}"${line}${opacity === undefined ? '' : ` opacity="${opacity}"`}/>`
}
