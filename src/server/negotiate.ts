// Which compressed copy a browser gets.

import type { Encoding } from './web-files.ts'

/** The smallest of `there` (in order of preference) that an Accept-Encoding header allows. */
export function negotiate(header: string | undefined, there: readonly Encoding[]): Encoding {
  const allowed = new Map<string, number>()
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    if (name) allowed.set(name, quality ? Number(quality.slice(2)) || 0 : 1)
  }
  const accepts = (encoding: Encoding) => (allowed.get(encoding) ?? allowed.get('*') ?? 0) > 0
  return there.find((encoding) => encoding !== 'identity' && accepts(encoding)) ?? 'identity'
}
