// The offline worker. It keeps the page's own files and nothing that a person wrote: what is kept sealed never passes
// here. Hashed files come from the cache, the page itself from the network where there is one.

export {}

declare const self: ServiceWorkerGlobalScope
/** Addresses of every built file, and a name that changes with any of them: set by the build. */
declare const FILES: string[]
declare const VERSION: string

const CACHE = `page-${VERSION}`
const SHELL = '/'
const PATIENCE = 3000

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map(fresh))))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOlder(), self.clients.claim()]))
})

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting()
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(comeToToday())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const address = new URL(request.url)
  if (request.method !== 'GET' || address.origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (FILES.includes(address.pathname)) event.respondWith(kept(request))
})

/** Hashed names never change, so the browser's own copy will do; the others are asked for anew. */
function fresh(path: string): Request {
  return new Request(path, { cache: path.startsWith('/assets/') ? 'default' : 'reload' })
}

/** The window that is there, or a new one. */
async function comeToToday(): Promise<void> {
  const [there] = await self.clients.matchAll({ type: 'window' })
  if (there) await there.focus()
  else await self.clients.openWindow('/today')
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)))
}

async function kept(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request)
}

/** The page from the network; from the cache where there is no network, or it lets one wait. */
async function page(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  const shell = () => cache.match(SHELL)
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) })
    return answer.ok ? answer : ((await shell()) ?? answer)
  } catch {
    return (await shell()) ?? Response.error()
  }
}
