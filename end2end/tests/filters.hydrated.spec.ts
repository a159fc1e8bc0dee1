// The list of postings with WASM: boxes, days, order and words are what the address says, however it came about.
import type { Page } from '@playwright/test'
import { expect, hydrated, open, test } from '../fixtures/test.ts'

const kind = (page: Page, code: string) => page.locator(`#kind-${code}`)
const search = (page: Page) => decodeURIComponent(new URL(page.url()).search)

// What the form would send now, against what the address says: the same, always.
async function follows(page: Page): Promise<void> {
  const sent = () =>
    page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('#search-form')!
      return [...new FormData(form)].map(([name, value]) => `${name}=${value}`).filter((pair) => !pair.endsWith('=')).sort()
    })
  const asked = () => page.evaluate(() => [...new URLSearchParams(location.search)].map(([name, value]) => `${name}=${value}`).filter((pair) => !pair.startsWith('page=')).sort())
  await expect(async () => expect(await sent()).toEqual(await asked())).toPass({ timeout: 5000 })
}

async function tick(page: Page, code: string, wanted = true): Promise<void> {
  await kind(page, code).setChecked(wanted, { force: true })
  await page.waitForURL((url) => url.searchParams.getAll('kind').includes(code) === wanted)
  await follows(page)
}

test('F12: a chip, “clear all” and the next search leave no box behind', async ({ page }) => {
  await open(page, '/opportunities')
  await tick(page, 'internship')
  await page.locator('.chip').first().click()
  await page.waitForURL((url) => url.search === '')
  await follows(page)
  await expect(kind(page, 'internship')).not.toBeChecked()
  await tick(page, 'guest-course')
  expect(search(page)).toBe('?kind=guest-course')
  await page.locator('.chip-clear').click()
  await page.waitForURL((url) => url.search === '')
  await follows(page)
  await page.locator('#q').fill('ロボット')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.has('q'))
  expect(search(page)).toBe('?q=ロボット')
  await follows(page)
})

test('F12: days, order, a window that only the address knows, and words follow links too', async ({ page }) => {
  await open(page, '/opportunities?q=研究&sort=deadline&within=45&from=2027-01-10&until=2029-02-20&closed=1&kind=internship&kind=joint-research')
  await follows(page)
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
  await page.locator('#from').fill('2027-02-01')
  await page.waitForURL((url) => url.searchParams.get('from') === '2027-02-01')
  await follows(page)
  await page.locator('#sort').selectOption('newest')
  await page.waitForURL((url) => url.searchParams.get('sort') === 'newest')
  await follows(page)
  // Typed, but not sent: a link is another question.
  await page.locator('#q').fill('研究ではない')
  await page.locator('.chip').first().click()
  await page.waitForURL((url) => url.searchParams.getAll('kind').length === 1)
  await follows(page)
  await expect(page.locator('#q')).toHaveValue('研究')
  await page.locator('.chip-clear').click()
  await page.waitForURL((url) => !url.searchParams.has('from'))
  await follows(page)
  await expect(page.locator('#from')).toHaveValue('')
  await page.goBack()
  await page.waitForURL((url) => url.searchParams.has('from'))
  await follows(page)
  await expect(page.locator('#from')).toHaveValue('2027-02-01')
})

test('F12: a suggested place empties the box, an organization and “any deadline” follow', async ({ page }) => {
  await open(page, '/opportunities')
  await page.locator('#q').pressSequentially('岡山')
  await page.getByRole('option').filter({ hasText: '場所' }).first().click()
  await page.waitForURL('**/opportunities?place=JP-33')
  await follows(page)
  await expect(page.locator('#q')).toHaveValue('')
  await open(page, '/opportunities?within=30')
  await page.locator('#within-0').check({ force: true })
  await page.waitForURL((url) => url.search === '')
  await page.goBack()
  await page.waitForURL((url) => url.search === '?within=30')
  await follows(page)
  await expect(page.locator('#within-30')).toBeChecked()
})

test('F13: boxes go back and forth with the address', async ({ page }) => {
  await open(page, '/opportunities')
  await tick(page, 'internship')
  await tick(page, 'guest-course')
  await page.goBack()
  await page.waitForURL((url) => url.search === '?kind=internship')
  await follows(page)
  await page.goBack()
  await page.waitForURL((url) => url.search === '')
  await follows(page)
  await tick(page, 'joint-research')
  expect(search(page)).toBe('?kind=joint-research')
})

test('F13: after going forth again, taking the last one away changes the address as well', async ({ page }) => {
  await open(page, '/opportunities')
  await tick(page, 'internship')
  await tick(page, 'guest-course')
  await page.goBack()
  await page.waitForURL((url) => url.search === '?kind=internship')
  await page.goForward()
  await page.waitForURL((url) => url.searchParams.getAll('kind').length === 2)
  await follows(page)
  await tick(page, 'guest-course', false)
  expect(search(page)).toBe('?kind=internship')
  // Going back at once, before the answer has come.
  await kind(page, 'overseas-program').setChecked(true, { force: true })
  await page.goBack()
  await page.waitForURL((url) => url.search === '?kind=internship')
  await follows(page)
})

test('what is typed while an answer is on its way stays', async ({ page }) => {
  await open(page, '/opportunities')
  await page.route('**/opportunities?*', async (route) => {
    if (route.request().resourceType() === 'fetch') await new Promise((resolve) => setTimeout(resolve, 700))
    await route.continue()
  })
  await kind(page, 'internship').setChecked(true, { force: true })
  await page.locator('#q').pressSequentially('半導体')
  await expect(page.locator('.chip')).toHaveCount(1)
  await expect(page.locator('#q')).toHaveValue('半導体')
})

test('other lists: words and choices follow their links as well', async ({ page }) => {
  await open(page, '/organizations?q=大学')
  await page.locator('main input[name="q"]').fill('何か')
  await page.goto('/organizations')
  await open(page, '/organizations')
  await page.locator('main input[name="q"]').fill('まだ送っていない')
  const next = page.locator('.pager a[rel="next"]')
  await next.click()
  await page.waitForURL('**/organizations?page=2')
  await expect(page.locator('main input[name="q"]')).toHaveValue('')
})

for (const [name, path, link] of [
  ['a posting of the list', '/opportunities?kind=guest-course', '.card-title a'],
  ['the second page of organizations', '/organizations?page=2', '.card-title a'],
  ['the list in English', '/en/opportunities', '.card-title a'],
] as const) {
  test(`F15: back from ${name}, the same card is under the eye; forth and back again too`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await open(page, path)
    const cards = page.locator(`main ${link}`)
    const card = cards.nth(Math.min(15, (await cards.count()) - 2))
    await card.evaluate((one) => one.scrollIntoView({ block: 'center' }))
    const before = (await card.boundingBox())!.y
    await card.click()
    await page.waitForURL(/\/(opportunities|organizations)\/[^?]+$/)
    await page.locator('h1').first().waitFor()
    await page.goBack()
    const near = async () => expect(Math.abs((await card.boundingBox())!.y - before)).toBeLessThan(3)
    await expect(near).toPass({ timeout: 8000 })
    // It stays there.
    await page.waitForTimeout(1300)
    await near()
    await page.goForward()
    await page.waitForURL(/\/(opportunities|organizations)\/[^?]+$/)
    await page.goBack()
    await expect(near).toPass({ timeout: 8000 })
    // A new visit begins at the top.
    await page.locator('header .logo').click()
    await expect(page.locator('header')).toBeInViewport()
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
  })
}

test('F15: back over pages of the list', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 })
  await open(page, '/opportunities')
  const card = page.locator('main .card-title a').nth(9)
  await card.evaluate((one) => one.scrollIntoView({ block: 'center' }))
  await page.waitForTimeout(300)
  const before = (await card.boundingBox())!.y
  await page.locator('.pager a[rel="next"]').evaluate((one) => (one as HTMLElement).click())
  await page.waitForURL('**/opportunities?page=2')
  await page.goBack()
  await page.waitForURL((url) => url.search === '')
  const near = async () => expect(Math.abs((await card.boundingBox())!.y - before)).toBeLessThan(3)
  await expect(near).toPass({ timeout: 8000 })
})

test('F15: back over a slow line, and on with a wheel of one\'s own', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 })
  await open(page, '/opportunities')
  await page.route('**/opportunities', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000))
    await route.continue().catch(() => {})
  })
  const card = page.locator('main .card-title a').nth(9)
  await card.evaluate((one) => one.scrollIntoView({ block: 'center' }))
  const before = (await card.boundingBox())!.y
  await card.click()
  await page.waitForURL(/[0-9a-f-]{36}$/)
  await page.locator('h1').first().waitFor()
  await page.goBack()
  await expect(async () => expect(Math.abs((await card.boundingBox())!.y - before)).toBeLessThan(3)).toPass({ timeout: 8000 })
  await page.mouse.move(100, 300)
  await page.mouse.wheel(0, -200)
  await page.waitForTimeout(1000)
  expect((await card.boundingBox())!.y - before).toBeGreaterThan(150)
})

test('F15: back from a posting that was reloaded', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 })
  await open(page, '/opportunities')
  const card = page.locator('main .card-title a').nth(9)
  await card.evaluate((one) => one.scrollIntoView({ block: 'center' }))
  await page.waitForTimeout(300)
  const before = (await card.boundingBox())!.y
  await card.click()
  await page.waitForURL(/[0-9a-f-]{36}$/)
  await page.reload()
  await hydrated(page)
  await page.goBack()
  await expect(async () => expect(Math.abs((await card.boundingBox())!.y - before)).toBeLessThan(3)).toPass({ timeout: 8000 })
})

test('back before a page is alive shows the page of the address', async ({ page }) => {
  await open(page, '/opportunities')
  const card = page.locator('main .card-title a').nth(3)
  await card.click()
  await page.waitForURL(/[0-9a-f-]{36}$/)
  await page.reload()
  await page.goBack()
  await expect(card).toBeVisible()
})

test('F49, F50: the way back from signing in is the address of now', async ({ page }) => {
  const next = async () => new URL((await page.locator('.account a[href*="sign-in"]').getAttribute('href'))!, page.url()).searchParams.get('next')
  const now = async () => expect(decodeURIComponent((await next())!)).toBe(decodeURIComponent(new URL(page.url()).pathname + new URL(page.url()).search))
  await open(page, '/opportunities')
  await tick(page, 'internship')
  expect(await next()).toBe('/opportunities?kind=internship')
  await page.locator('#q').fill('robot')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.has('q'))
  await expect(now).toPass({ timeout: 5000 })
  await page.locator('.chip').first().click()
  await page.waitForURL((url) => !url.searchParams.has('kind'))
  await expect(now).toPass({ timeout: 5000 })
  expect(await next()).toBe('/opportunities?q=robot')

  await open(page, '/opportunities')
  await page.locator('.pager a[rel="next"]').click()
  await page.waitForURL('**/opportunities?page=2')
  await expect(now).toPass({ timeout: 5000 })
  expect(await next()).toBe('/opportunities?page=2')
  await page.goBack()
  await page.waitForURL((url) => url.search === '')
  await expect(now).toPass({ timeout: 5000 })

  await open(page, '/en/opportunities?kind=internship')
  await page.locator('.chip').first().click()
  await page.waitForURL((url) => url.search === '')
  await expect(now).toPass({ timeout: 5000 })
  await page.locator('main .card-title a').first().click()
  await page.waitForURL(/[0-9a-f-]{36}$/)
  await expect(now).toPass({ timeout: 5000 })
})
