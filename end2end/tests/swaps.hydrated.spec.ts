// The live list takes its answers out of whole pages: what stays, what is said, and what happens when something is missing.
import type { Page } from '@playwright/test'
import { expect, hydrated, open, test } from '../fixtures/test.ts'

const kind = (page: Page, code: string) => page.locator(`#kind-${code}`)

async function tick(page: Page, code: string, wanted = true): Promise<void> {
  await kind(page, code).setChecked(wanted, { force: true })
  await page.waitForURL((url) => url.searchParams.getAll('kind').includes(code) === wanted)
  await expect(page.locator('#results')).not.toHaveAttribute('aria-busy')
}

// A mark that a new document would not have.
const mark = (page: Page) => page.evaluate(() => void ((window as never as { same: boolean }).same = true))
const isSame = (page: Page) => page.evaluate(() => (window as never as { same?: boolean }).same === true)

test('a choice keeps the document, the focus, what is open and the place; screen readers hear the count', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 })
  await open(page, '/opportunities')
  await mark(page)
  const paid = page.locator('details.facet').filter({ has: page.locator('[name="paid"]') })
  await paid.locator('summary').click()
  await page.evaluate(() => scrollTo(0, 300))
  await kind(page, 'internship').evaluate((box) => box.focus({ preventScroll: true }))
  await page.keyboard.press('Space')
  await page.waitForURL('**kind=internship')
  await expect(page.locator('.chip')).toHaveCount(1)
  await expect(kind(page, 'internship')).toBeFocused()
  await expect(paid).toHaveAttribute('open', '')
  expect(await page.evaluate(() => scrollY)).toBe(300)
  const count = (await page.locator('.found-count').textContent())!
  await expect(page.locator('.search-bar [role="status"]')).toHaveText(count)
  expect(await isSame(page)).toBe(true)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /kind=internship$/)
  await expect(page.locator('a.language')).toHaveAttribute('href', '/en/opportunities?kind=internship')
})

test('the last chip that is taken off gives its focus to the answer', async ({ page }) => {
  await open(page, '/opportunities?kind=internship')
  await page.locator('.chip').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.search === '')
  await expect(page.locator('.found-count')).toBeFocused()
})

test('fifty answers leave nothing behind', async ({ page }) => {
  test.setTimeout(120_000)
  await open(page, '/opportunities')
  await mark(page)
  const devtools = await page.context().newCDPSession(page)
  const counted = async () => {
    await devtools.send('HeapProfiler.collectGarbage')
    const { metrics } = await devtools.send('Performance.getMetrics')
    const value = (name: string) => metrics.find((one) => one.name === name)!.value
    return { nodes: value('Nodes'), listeners: value('JSEventListeners'), heap: value('JSHeapUsedSize') }
  }
  await devtools.send('Performance.enable')
  await tick(page, 'internship')
  await tick(page, 'internship', false)
  const before = await counted()
  for (let round = 0; round < 25; round += 1) {
    await tick(page, 'internship')
    await tick(page, 'internship', false)
  }
  const after = await counted()
  expect(await isSame(page)).toBe(true)
  expect(after.listeners).toBe(before.listeners)
  expect(after.nodes).toBeLessThan(before.nodes * 1.1 + 200)
  expect(after.heap).toBeLessThan(before.heap * 1.3 + 1_000_000)
})

test('a page of another version is loaded whole', async ({ page }) => {
  await open(page, '/opportunities')
  await mark(page)
  await page.route('**/opportunities?*', async (route) => {
    if (route.request().resourceType() !== 'fetch') return route.continue()
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/kakehashi\.[0-9a-f]+\.css/, 'kakehashi.0.css') })
  })
  await kind(page, 'internship').setChecked(true, { force: true })
  await page.waitForURL('**kind=internship')
  await hydrated(page)
  await expect(page.locator('.chip')).toHaveCount(1)
  expect(await isSame(page)).toBe(false)
})

test('an answer that does not come leads to the page itself', async ({ page }) => {
  await open(page, '/opportunities')
  await mark(page)
  await page.route('**/opportunities?*', (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.continue()))
  await kind(page, 'internship').setChecked(true, { force: true })
  await expect(page.locator('.chip')).toHaveCount(1)
  expect(await isSame(page)).toBe(false)
})

test('★ inside what was exchanged works', async ({ page }) => {
  await open(page, '/opportunities')
  await tick(page, 'internship')
  // A guest's ★ leads to the sign-in, as without a script.
  await page.locator('form.star button').first().click()
  await page.waitForURL(/\/sign-in/)
})
