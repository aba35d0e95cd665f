import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/journeys/**/*.test.ts'],
    globalSetup: ['tests/journeys/server.ts'],
    // One browser at a time: a journey that is starved of its computer tells nothing.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 90_000,
    // As long as Playwright waits for what it looks for.
    expect: { poll: { timeout: 20_000 } },
  },
})
