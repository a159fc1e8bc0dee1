// ★ from a list, from a posting's page and by a guest; the list of bookmarks; what was viewed last and how it is forgotten.
// Hydrated and without JavaScript. Each test has a person or a browser of its own, because marks outlive the test.
import type { Locator, Page } from '@playwright/test'
import { as } from '../fixtures/people.ts'
import { expect, hydrated, open, test } from '../fixtures/test.ts'

const isPlain = () => test.info().project.name === 'no-js'

test('a posting is marked in a list, found in the bookmarks and taken off again', async ({ browser }) => {
  const page = await as(browser, isPlain() ? 'recruiter' : 'faculty', { javaScriptEnabled: !isPlain() })
  await empty(page)
  await open(page, '/bookmarks')
  await expect(page.getByRole('main')).toContainText('ブックマークはありません')

  await open(page, '/opportunities?kind=internship&sort=deadline')
  const card = page.getByRole('article').nth(2)
  const title = await card.getByRole('heading').innerText()
  const star = page.getByRole('button', { name: `ブックマーク: ${title}`, exact: true })
  await expect(star).toHaveAttribute('aria-pressed', 'false')
  await press(page, star)
  await expect(star).toHaveAttribute('aria-pressed', 'true')
  expect(new URL(page.url()).search).toBe('?kind=internship&sort=deadline')
  await expect(star).toBeInViewport()

  // On its own page too, and off and on again.
  await open(page, new URL((await card.getByRole('link').first().getAttribute('href'))!, page.url()).pathname)
  const own = page.getByRole('button', { name: 'ブックマーク', exact: true })
  await expect(own).toHaveAttribute('aria-pressed', 'true')
  await press(page, own)
  await expect(own).toHaveAttribute('aria-pressed', 'false')
  await press(page, own)
  await expect(own).toHaveAttribute('aria-pressed', 'true')

  await open(page, '/bookmarks')
  const main = page.getByRole('main')
  await expect(main).toContainText('ブックマーク 1件')
  await expect(main.getByRole('article')).toContainText(title)
  await page.getByRole('link', { name: '締切が近い順' }).click()
  await page.waitForURL('**/bookmarks?order=deadline')
  await hydrated(page)
  await expect(main.getByRole('article')).toHaveCount(1)
  await press(page, star)
  if (isPlain()) {
    await expect(main).toContainText('ブックマークはありません')
  } else {
    // The card stays as long as the page does, so that the mark can be put back.
    await expect(star).toHaveAttribute('aria-pressed', 'false')
    await expect(star).toBeFocused()
    await expect(main).toContainText('ブックマーク 0件')
    await press(page, star)
    await expect(main).toContainText('ブックマーク 1件')
    await press(page, star)
    await open(page, '/bookmarks')
    await expect(main).toContainText('ブックマークはありません')
  }
  await page.context().close()
})

test('a guest is led through the sign-in', async ({ browser }) => {
  const page = await as(browser, 'guest', { javaScriptEnabled: !isPlain() })
  await open(page, '/en/opportunities')
  await page.getByRole('button', { name: /^Sign in to bookmark/ }).first().click()
  await page.waitForURL(/\/en\/sign-in\?next=%2Fen%2Fbookmarks/)
  await expect(page.getByRole('textbox', { name: /mail/i })).toBeVisible()
  await page.context().close()
})

test('what was viewed last is shown until it is forgotten', async ({ browser }) => {
  const page = await as(browser, 'guest', { javaScriptEnabled: !isPlain() })
  await open(page, '/opportunities')
  const viewed = page.getByRole('region', { name: '最近見た募集' })
  await expect(viewed).toHaveCount(0)
  const titles: string[] = []
  for (const place of [0, 1]) {
    const link = page.getByRole('article').nth(place).getByRole('link').first()
    titles.unshift(await link.innerText())
    // With WASM only the data of the page is fetched.
    await link.click()
    await page.waitForURL(/\/opportunities\/[0-9a-f-]{36}$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[0])
    await page.goBack()
    await page.waitForURL(/\/opportunities$/)
    await expect(page.getByRole('article').first()).toBeVisible()
  }
  await open(page, '/opportunities')
  await expect(viewed.getByRole('link')).toHaveText(titles)
  await open(page, '/')
  await expect(viewed.getByRole('link')).toHaveText(titles)
  await viewed.getByRole('button', { name: '履歴を消す' }).click()
  await expect(viewed).toHaveCount(0)
  await open(page, '/opportunities')
  await expect(viewed).toHaveCount(0)
  await page.context().close()
})

// Presses ★ and waits for what it does: a page without script, an answer with it.
async function press(page: Page, star: Locator): Promise<void> {
  const answer = page.waitForResponse((answer) => answer.request().method() === 'POST' && new URL(answer.url()).pathname.endsWith('/bookmarks'))
  await star.click()
  expect((await answer).status()).toBeLessThan(400)
  if (isPlain()) await page.waitForLoadState()
}

// Takes off what an earlier run has left.
async function empty(page: Page): Promise<void> {
  for (let left = 50; left > 0; left -= 1) {
    await page.goto('/bookmarks')
    const id = page.locator('main form[action="/bookmarks"] input[name="id"]').first()
    if ((await id.count()) === 0) return
    await page.request.post('/bookmarks', { form: { form: 'unmark', id: (await id.getAttribute('value'))! } })
  }
}
