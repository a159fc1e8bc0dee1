import { defineConfig } from '@playwright/test'

// The portal a test talks to: fixtures/portal.ts starts one, or KAKEHASHI_URL names one that runs already.
const chromium = {
  browserName: 'chromium' as const,
  launchOptions: {
    executablePath: process.env.KAKEHASHI_CHROMIUM ?? '/usr/bin/chromium',
    // No sandbox, because tests run as root in containers; the rest keeps Chromium from calling home.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  },
}

export default defineConfig({
  testDir: './tests',
  outputDir: '../target/end2end/results',
  globalSetup: './fixtures/portal.ts',
  fullyParallel: true,
  workers: 2,
  // A test that needs a second try is a bug of the portal or of the test.
  retries: 0,
  forbidOnly: !!process.env.CI,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../target/end2end/report.json' }]],
  use: {
    // Requests that a worker of the browser makes are out of a test's sight; offline.hydrated.spec.ts is about it.
    serviceWorkers: 'block',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  // Every test runs twice; what only WASM can do stands in *.hydrated.spec.ts.
  projects: [
    { name: 'hydrated', use: chromium },
    { name: 'no-js', use: { ...chromium, javaScriptEnabled: false }, testIgnore: '**/*.hydrated.spec.ts' },
  ],
})
