/** A length for a path: hundredths of a pixel are finer than any screen. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100)
}

export function acrossFrom(x: number, y: number, width: number): string {
  return `M${px(x)} ${px(y)}h${px(width)}`
}

export function box({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`
}
