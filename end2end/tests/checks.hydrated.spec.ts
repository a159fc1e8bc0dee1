// Forms are checked by the portal's own rules before they are sent; where the rules do not come, the server says the same.
import type { Page } from '@playwright/test'
import { as, fill, press } from '../fixtures/people.ts'
import { posting } from '../fixtures/postings.ts'
import { expect, open, test } from '../fixtures/test.ts'

async function begin(page: Page): Promise<string> {
  const begun = await page.request.post('/postings/new', { form: { kind: 'internship', key: crypto.randomUUID() }, maxRedirects: 0 })
  const id = begun.headers().location.match(/[0-9a-f-]{36}/)![0]
  return `/postings/${id}/edit/basics`
}

// The lines of the summary.
const lines = (page: Page): Promise<string[]> => page.locator('main .error-summary li').allTextContents()

test('a step is checked before it is sent, as the server checks it', async ({ browser }) => {
  const page = await as(browser, 'alumnus')
  const path = await begin(page)
  await open(page, path)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && !request.url().endsWith('/autosave')) sent.push(request.url())
  })
  await fill(page, { title_en: 'Tides' })
  await page.locator('html[data-checks]').waitFor({ state: 'attached' })
  await press(page, 'next')
  await expect(page.locator('main .error-summary')).toBeFocused()
  await expect(page.locator('main [name="title_ja"]')).toHaveAttribute('aria-invalid', 'true')
  expect(new URL(page.url()).pathname).toBe(path)
  expect(sent, 'nothing is sent').toEqual([])
  const said = await lines(page)
  expect(said.length).toBeGreaterThan(2)
  // A draft is saved whatever it holds, and what the server says of it is the same in the same order.
  await press(page, 'stay')
  await page.waitForURL('**/edit/basics?saved=1')
  await open(page, `${path}?check=1`)
  expect(await lines(page)).toEqual(said)
  // What is right goes on.
  await fill(page, posting('internship', 'checked').basics)
  await page.locator('html[data-checks]').waitFor({ state: 'attached' })
  await press(page, 'next')
  await page.waitForURL('**/edit/programme')
})

test('where the rules do not come the server says what is wrong', async ({ browser }) => {
  const page = await as(browser, 'alumnus')
  await page.route('**/pkg/checks.*', (route) => route.abort())
  const path = await begin(page)
  await open(page, path)
  await fill(page, { title_en: 'Tides' })
  await press(page, 'next')
  await page.waitForURL('**/edit/basics?check=1')
  await expect(page.locator('main .error-summary')).toBeVisible()
})

test('nobody who only reads loads the rules', async ({ browser }) => {
  const page = await as(browser, 'guest')
  const loaded: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/pkg/checks.')) loaded.push(request.url())
  })
  await open(page, '/opportunities')
  await open(page, '/contact')
  expect(loaded).toEqual([])
  await page.locator('main [name="name"]').focus()
  await page.locator('html[data-checks]').waitFor({ state: 'attached' })
  expect(loaded.length).toBe(2)
})
