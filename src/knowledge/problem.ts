// What is wrong in content/, as values: they are collected and shown together, never thrown one by one.

/** One thing wrong, in words that a person who does not program can act on. */
export interface Problem {
  /** The file, from the project's folder: content/situations/jealousy/en.yaml */
  file: string
  /** Line in the file, where one is meant. */
  line?: number
  message: string
}

/** One plain line for a terminal or an editor. */
export function showProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`
  return `${place}: ${problem.message}`
}
