// The offline worker: registered once, replaced only when the person says so or every window has been closed.

/** Registers the offline worker; reloads this window when a newer version has been taken. */
export function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  let guarded = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    // The first worker of a new window takes nothing away from it; a later one brings new files.
    if (guarded) location.reload()
    guarded = true
  })
  addEventListener('load', () => {
    serviceWorker.register('/sw.js').catch(() => {
      // Without it everything works but offline; private windows refuse it.
    })
  })
}

/** Calls back with the version that waits, if one does. Returns the way to stop. */
export function newerVersion(found: (worker: ServiceWorker) => void): () => void {
  let current = true
  void navigator.serviceWorker?.getRegistration().then((registration) => {
    if (!registration || !current) return
    if (registration.waiting) found(registration.waiting)
    void registration.update().catch(() => {
      // Offline: what is here is the newest there is.
    })
    registration.addEventListener('updatefound', () => {
      const next = registration.installing
      next?.addEventListener('statechange', () => {
        if (current && next.state === 'installed' && navigator.serviceWorker.controller) found(next)
      })
    })
  })
  return () => {
    current = false
  }
}
