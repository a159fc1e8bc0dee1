// The program of the browser's half comes late or not at all: nothing that people do meanwhile is lost.
import type { Page } from '@playwright/test'
import { as } from '../fixtures/people.ts'
import { expect, hydrated, test } from '../fixtures/test.ts'

// Keeps the program back until the function that this answers is called.
async function held(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/*.wasm', async (route) => {
    await released
    await route.continue().catch(() => {})
  })
  return release
}

test('a box that was ticked and words that were typed before count', async ({ page }) => {
  const release = await held(page)
  await page.goto('/opportunities')
  await page.locator('#kind-internship').setChecked(true, { force: true })
  await page.locator('#q').fill('半導体')
  await page.locator('#sort').selectOption('deadline')
  await expect(page.locator('html')).not.toHaveAttribute('data-hydrated')
  release()
  await hydrated(page)
  await page.waitForURL((url) => url.searchParams.get('kind') === 'internship' && url.searchParams.get('q') === '半導体')
  await expect(page.locator('#q')).toHaveValue('半導体')
  await expect(page.locator('#sort')).toHaveValue('deadline')
  await expect(page.locator('.chip')).toHaveCount(1)
})

test('links, forms and ★ do their plain acts before', async ({ browser }) => {
  const page = await as(browser, 'student')
  await held(page)
  await page.goto('/opportunities')
  const star = page.locator('form.star button').first()
  const was = await star.getAttribute('aria-pressed')
  await star.click()
  await page.waitForURL(/\/opportunities(#.*)?$/)
  await expect(star).toHaveAttribute('aria-pressed', was === 'true' ? 'false' : 'true')
  await page.locator('form.star button').first().click()
  await expect(star).toHaveAttribute('aria-pressed', was!)
  await page.locator('main .card-title a').first().click()
  await page.waitForURL(/\/opportunities\/[0-9a-f-]{36}/)
})

test('a draft that was typed into before is saved', async ({ browser }) => {
  const page = await as(browser, 'alumnus')
  const begun = await page.request.post('/postings/new', { form: { kind: 'guest-course' }, maxRedirects: 0 })
  const id = begun.headers().location.match(/[0-9a-f-]{36}/)![0]
  const release = await held(page)
  await page.goto(`/postings/${id}/edit/basics`)
  await page.locator('main [name="title_ja"]').fill('夜明けの海')
  release()
  await hydrated(page)
  await page.locator('main [name="summary_ja"]').fill('海の話です。')
  await expect(page.locator('.autosave')).toContainText('自動保存しました')
  await page.goto(`/postings/${id}/edit/basics`)
  await expect(page.locator('main [name="title_ja"]')).toHaveValue('夜明けの海')
})

test('without the program every page is what it is without a script', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort())
  await page.goto('/opportunities')
  await page.locator('#kind-internship').setChecked(true, { force: true })
  await page.locator('#q').fill('半導体')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.get('kind') === 'internship' && url.searchParams.get('q') === '半導体')
  await expect(page.locator('.chip')).toHaveCount(1)
  await page.goto('/sign-in')
  await page.locator('main [name="email"]').fill('niemand')
  await page.locator('main form button').last().click()
  await expect(page.locator('.error-summary')).toBeVisible()
})

test('the program is loaded where there is something for it to do', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const programs = async (path: string) => {
    asked.length = 0
    await page.goto(path)
    await hydrated(page)
    return asked.filter((one) => /^\/pkg\/.*\.(js|wasm)$/.test(one))
  }
  for (const path of ['/about', '/search-help', '/organizations', '/en/terms']) expect(await programs(path), path).toEqual([])
  expect(await programs('/opportunities')).toHaveLength(2)
})
