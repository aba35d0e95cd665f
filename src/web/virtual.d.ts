declare module 'virtual:amante/ui/en' {
  /** Words of content/ui/en.yaml under their dotted keys: those that the first load may need. */
  const words: Record<string, string>
  export default words
}

declare module 'virtual:amante/ui-later/en' {
  /** The same for pages that are fetched when somebody goes there. */
  const words: Record<string, string>
  export default words
}

declare module 'virtual:amante/files' {
  /** Addresses of the compiled files, by language. */
  export const libraryUrls: Record<string, string>
  export const safetyUrls: Record<string, string>
  export const sourcesUrls: Record<string, string>
  /** What only the looking at messages needs. */
  export const workshopUrls: Record<string, string>
  /** What a connected model is told and may not say; absent where a language has no words for it. */
  export const leashUrls: Record<string, string>
  /** What can be practised: names and numbers of all of it, and by kind with its texts. */
  export const catalogueUrls: Record<string, string>
  export const actsUrls: Record<string, string>
  export const ritualsUrls: Record<string, string>
  export const decksUrls: Record<string, string>
  export const checksUrls: Record<string, string>
  export const promptsUrls: Record<string, string>
  /** Absent where a language has no stand-ins. */
  export const rehearsalUrls: Record<string, string | undefined>
  /** What was learnt of words; of vectors, with the vectors, where a language has them. */
  export const wordsUrls: Record<string, string>
  export const meaningUrls: Record<string, string>
  export const vectorsUrls: Record<string, string>
  /** Folders that hold a file for each situation, or programme: its id and ".json". */
  export const textsUrls: Record<string, string>
  export const programmesUrls: Record<string, string>
}
