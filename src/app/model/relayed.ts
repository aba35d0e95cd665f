// How connections are named that have no address of their own: through the host's relay, by what it speaks, and to the browser's
// own model.

export const BUILT_IN = 'built-in'

export const RELAYED: ReadonlyMap<string, 'openai-compatible' | 'anthropic'> = new Map([
  ['relay-openai-compatible', 'openai-compatible'],
  ['relay-anthropic', 'anthropic'],
])
