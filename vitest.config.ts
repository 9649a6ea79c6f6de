// The kinds of tests: pure (unit), walks by chance through the whole procedure (walks: pure too, but long), with a real
// PostgreSQL (db), and with a browser (journeys).
import { defineConfig } from 'vitest/config';

const databaseSetup = ['tests/support/global-setup.ts'];

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/architecture/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/*.walk.test.ts', '**/node_modules/**'],
          // Pure tests share what they import: loading it for each file took four times as long as the tests.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'walks',
          include: ['src/**/*.walk.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'db',
          include: ['src/**/*.db.test.ts', 'tests/**/*.db.test.ts'],
          globalSetup: databaseSetup,
          testTimeout: 30_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.journey.ts'],
          globalSetup: databaseSetup,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
