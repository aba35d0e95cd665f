// Names of the drafts of the journal; no talk has one of them.

export const JOURNAL_DRAFT = 'journal'
export const THANKS_DRAFT = 'journal-thanks'
/** Which prompt lies beside what is being written. */
export const PROMPT_DRAFT = 'journal-prompt'

/** What is being changed in an entry. */
export const changeDraft = (entry: string) => `journal/${entry}`
