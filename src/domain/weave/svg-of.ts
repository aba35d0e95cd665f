// A picture as the text of an SVG that needs nothing else.

import { px } from './path.ts'
import type { Picture, Shape } from './picture.ts'

export function svgOf({ width, height, paper, shapes }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${px(width)} ${px(height)}" width="${px(width)}" height="${px(height)}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    ...shapes.map(pathOf),
    '</svg>',
    '',
  ].join('\n')
}

function pathOf({ d, fill = 'none', stroke, width, dash, round, opacity }: Shape): string {
  const line = stroke
    ? ` stroke="${stroke}" stroke-width="${px(width ?? 1)}"${dash ? ` stroke-dasharray="${dash}"` : ''}${round ? ' stroke-linecap="round"' : ''}`
    : ''
  return `<path d="${d}" fill="${fill}"${line}${opacity === undefined ? '' : ` opacity="${opacity}"`}/>`
}
