// How tabs on the same store tell each other that something changed. Only ids travel, never a word.

/** changed: these records were written or removed. locked: forget the keys. */
export type Announcement = { kind: 'changed'; ids: string[] } | { kind: 'locked' }

/** The way to the other tabs; nothing it does throws or waits. */
export interface Announcer {
  announce(announcement: Announcement): void
  /** Calls back for what others announce, never for one's own. Returns the way to stop. */
  listen(listener: (announcement: Announcement) => void): () => void
  close(): void
}

/** For a store that nobody else has open. */
export const silentAnnouncer: Announcer = {
  announce: () => undefined,
  listen: () => () => undefined,
  close: () => undefined,
}

/** Tells the other tabs and workers of this browser; `name` is that of the store. */
export function broadcastAnnouncer(name = 'amante'): Announcer {
  const channel = new BroadcastChannel(name)
  let closed = false
  return {
    announce(announcement) {
      // A write that was under way at the close is kept all the same; the others see it at their next refresh.
      if (!closed) channel.postMessage(announcement)
    },
    listen(listener) {
      const hear = ({ data }: MessageEvent) => {
        if (isAnnouncement(data)) listener(data)
      }
      channel.addEventListener('message', hear)
      return () => channel.removeEventListener('message', hear)
    },
    close() {
      closed = true
      channel.close()
    },
  }
}

// A tab that still runs another version may say things that this one does not know.
function isAnnouncement(data: unknown): data is Announcement {
  const { kind, ids } = (data ?? {}) as { kind?: unknown; ids?: unknown }
  return kind === 'locked' || (kind === 'changed' && Array.isArray(ids) && ids.every((id) => typeof id === 'string'))
}
