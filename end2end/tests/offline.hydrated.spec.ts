// Where nothing can be reached, the portal says so in its own words, and keeps nothing that anybody read.
import { expect, open, test } from '../fixtures/test.ts'

test.use({ serviceWorkers: 'allow' })

test('offline, every address shows the page that says so, in its language', async ({ page, context }) => {
  await open(page, '/opportunities')
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  // From the next document on the worker is asked.
  await page.reload()
  await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true)
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map((request) => new URL(request.url).pathname)
  })
  expect(kept.filter((path) => !path.startsWith('/pkg/')).sort()).toEqual(['/en/offline', '/offline'])
  await context.setOffline(true)
  await page.goto('/organizations')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('インターネットにつながっていません')
  await page.goto('/en/about')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline')
  await context.setOffline(false)
  await page.goto('/en/about')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('You are offline')
})
