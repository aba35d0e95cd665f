declare module 'virtual:amante/ui/en' {
  /** Every word of content/ui/en.yaml under its dotted key. */
  const words: Record<string, string>
  export default words
}

declare module 'virtual:amante/files' {
  /** Addresses of the compiled files, by language. */
  export const libraryUrls: Record<string, string>
  export const safetyUrls: Record<string, string>
  export const vectorsUrl: string | null
}
