// How a connection through the host's relay is named, by what the relay speaks.

export const RELAYED: ReadonlyMap<string, 'openai-compatible' | 'anthropic'> = new Map([
  ['relay-openai-compatible', 'openai-compatible'],
  ['relay-anthropic', 'anthropic'],
])
