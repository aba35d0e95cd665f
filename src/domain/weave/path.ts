/** A length for a path: hundredths of a pixel are finer than any screen. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100)
}

export function lineTo(x1: number, y1: number, x2: number, y2: number): string {
  return `M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`
}

export function acrossFrom(x: number, y: number, width: number): string {
  return `M${px(x)} ${px(y)}h${px(width)}`
}

export function upFrom(x: number, y: number, height: number): string {
  return `M${px(x)} ${px(y)}v${px(-height)}`
}

export function box({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`
}
