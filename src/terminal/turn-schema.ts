// A turn of a talk as the JSON lines give it.

import * as z from 'zod/mini'

export const TurnSchema = z.object({ who: z.enum(['person', 'coach']), text: z.string() })
