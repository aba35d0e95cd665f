// The address of a model's server, as a person types it: words and keys go out in the open to this machine and to the home
// network only.

/** The address made whole, or why it will not do. */
export type AddressRead = { ok: true; url: URL } | { ok: false; why: 'not-an-address' | 'not-safe' }

const ENDS = /\/(chat\/completions|messages|models)\/?$/

/** Reads "localhost:11434", "https://api.example.org/v1/" and the like; cuts off the ends of paths that we add ourselves. */
export function readAddress(typed: string): AddressRead {
  const text = typed.trim()
  const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${guessScheme(text)}//${text}`)
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '' || url.username !== '' || url.password !== '')
    return { ok: false, why: 'not-an-address' }
  if (url.protocol === 'http:' && !isThisMachine(url) && !isHomeNetwork(url)) return { ok: false, why: 'not-safe' }
  url.search = ''
  url.hash = ''
  url.pathname = url.pathname.replace(ENDS, '').replace(/\/+$/, '')
  return { ok: true, url }
}

/** True for what never leaves the machine. */
export function isThisMachine({ hostname }: URL): boolean {
  return /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}

function isHomeNetwork({ hostname }: URL): boolean {
  return (
    /^(10(\.\d{1,3}){3}|192\.168(\.\d{1,3}){2}|172\.(1[6-9]|2\d|3[01])(\.\d{1,3}){2})$/.test(hostname) ||
    /\.(local|home\.arpa|internal)$/.test(hostname)
  )
}

function guessScheme(text: string): 'http:' | 'https:' {
  const url = parse(`http://${text}`)
  return url && (isThisMachine(url) || isHomeNetwork(url)) ? 'http:' : 'https:'
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}
