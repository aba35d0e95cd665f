// What the worker offers the page: every verb of the product, and the names behind the ids in a glass box.

import type { Amante } from '#app/amante.ts'
import type { Source } from '#domain/library.ts'
import type { BuiltInSide } from '#models/providers/built-in-model.ts'

export interface Glossary {
  situations: Record<string, string>
  feelings: Record<string, string>
  needs: Record<string, string>
  sources: Record<string, Source>
}

export interface Door extends Amante {
  glossary(): Promise<Glossary>
  /** Takes the browser's own model, which no worker can see. */
  lendModel(model: BuiltInSide): Promise<void>
}
