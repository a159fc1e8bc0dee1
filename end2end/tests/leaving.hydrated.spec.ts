// With WASM the browser asks before a page is left on which something typed waits to be sent.
import type { Page } from '@playwright/test'
import { as } from '../fixtures/people.ts'
import { expect, open, test } from '../fixtures/test.ts'

// Answers every question with “stay”, and counts them.
function stays(page: Page): string[] {
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  return asked
}

test('F96: a link out of a form that was typed into asks first', async ({ browser }) => {
  const page = await as(browser, 'staff')
  const asked = stays(page)
  await open(page, '/desk/people')
  await page.locator('main details.panel:has([name="name"]) > summary').first().click()
  await page.locator('main [name="name"]:not([type="hidden"])').fill('髙橋 花子')
  for (const link of ['header .logo', 'nav.navigation a', '.breadcrumb a']) {
    await page.locator(link).first().click({ noWaitAfter: true })
    await expect.poll(() => asked.length).toBeGreaterThan(0)
    expect(asked.splice(0)).toEqual(['beforeunload'])
    expect(new URL(page.url()).pathname).toBe('/desk/people')
    await expect(page.locator('main [name="name"]:not([type="hidden"])')).toHaveValue('髙橋 花子')
  }
})

test('nothing typed, nothing asked; a sent form and a saved draft neither', async ({ browser }) => {
  const page = await as(browser, 'alumnus')
  const asked = stays(page)
  const begun = await page.request.post('/postings/new', { form: { kind: 'internship' }, maxRedirects: 0 })
  const id = begun.headers().location.match(/[0-9a-f-]{36}/)![0]
  await open(page, `/postings/${id}/edit/basics`)
  await page.locator('main [name="title_ja"]').fill('海の色')
  await page.locator('nav.navigation a').first().click({ noWaitAfter: true })
  await expect.poll(() => asked.splice(0)).toEqual(['beforeunload'])
  await expect(page.locator('.autosave')).toContainText('自動保存しました')
  await page.locator('nav.navigation a').first().click()
  await page.waitForURL('**/opportunities')
  // Searching is no typing that could be lost.
  await page.locator('#q').fill('海')
  await page.locator('header .logo').click()
  await page.waitForURL((url) => url.pathname === '/')
  await open(page, `/postings/${id}/edit/basics`)
  await page.locator('main [name="title_ja"]').fill('海の音')
  await page.locator('main button[value="stay"]:not([aria-hidden])').click()
  await page.waitForURL('**/edit/basics?saved=1')
  expect(asked).toEqual([])
})

test('F96: Back out of a form that was typed into asks too', async ({ browser }) => {
  const page = await as(browser, 'staff')
  const asked = stays(page)
  await open(page, '/desk')
  await page.locator('.page-links').getByRole('link', { name: '利用者' }).click()
  await page.waitForURL('**/desk/people')
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' })
  await page.locator('main details.panel:has([name="name"]) > summary').first().click()
  await page.locator('main [name="name"]:not([type="hidden"])').fill('髙橋 花子')
  await page.evaluate(() => history.back())
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  expect(new URL(page.url()).pathname).toBe('/desk/people')
  await expect(page.locator('main [name="name"]:not([type="hidden"])')).toHaveValue('髙橋 花子')
})
