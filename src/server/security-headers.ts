// What a browser is told about every answer: load nothing from elsewhere, tell nobody where it came from.

const POLICY = [
  "default-src 'self'",
  // libsodium is WebAssembly; nothing else is compiled at run time.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Headers of every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

const OUT = [
  "default-src 'none'",
  "script-src 'self'",
  'connect-src https: http://127.0.0.1:* http://localhost:*',
  "frame-ancestors 'none'",
].join('; ')

/** For the airlock's own file: the one worker that may speak to the model a person chose, and may do nothing else. */
export const AIRLOCK_HEADERS: Readonly<Record<string, string>> = { 'Content-Security-Policy': OUT }
