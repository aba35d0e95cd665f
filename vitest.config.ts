import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'evals/**/*.test.ts'],
    exclude: ['tests/journeys/**', 'node_modules/**'],
    setupFiles: ['tests/setup.ts'],
    // Nothing here changes the world it runs in, so files may share what they loaded: the library is learnt once a worker.
    isolate: false,
    // On two cores the default is one worker: the other would stand idle.
    maxWorkers: '100%',
    // A computer that has much else to do is no fault of what is tested.
    testTimeout: 60_000,
  },
})
