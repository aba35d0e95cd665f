// The airlock: the one place of the page from which words can leave for anywhere but the page's own server. The browser
// holds every other place to that (see the note of this name in docs/decisions/models.md).

import { thisWorld } from '#models/outside.ts'
import { serveAirlock } from './serve-airlock.ts'

serveAirlock(globalThis as unknown as Parameters<typeof serveAirlock>[0], thisWorld().fetch)
