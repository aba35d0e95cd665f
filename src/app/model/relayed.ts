// How a connection through the host's relay is named, by what the relay speaks.

export const RELAYED: Readonly<Record<string, 'openai-compatible' | 'anthropic'>> = {
  'relay-openai-compatible': 'openai-compatible',
  'relay-anthropic': 'anthropic',
}
