// Finding postings of the demo school, hydrated and without JavaScript: however a word is typed, narrowed, and shared by its address.
import type { Page } from '@playwright/test'
import { expect, open, test } from '../fixtures/test.ts'

const results = (page: Page) => page.locator('main ol.cards').first()

async function ask(page: Page, words: string): Promise<void> {
  await open(page, '/opportunities')
  const form = page.locator('#search-form')
  await form.getByLabel('キーワード').fill(words)
  await form.getByRole('button', { name: '検索' }).click()
  await page.waitForURL(`**/opportunities?q=${encodeURIComponent(words).replace(/%20/g, '*')}*`)
}

for (const [how, words] of [
  ['kana', 'はんどうたい'],
  ['romaji', 'handotai'],
  ['the wrong width', 'ﾊﾟﾜｰ半導体'],
] as const) {
  test(`a posting is found when its word is typed in ${how}`, async ({ page }) => {
    await ask(page, words)
    await expect(results(page)).toContainText('パワー半導体の評価・設計インターンシップ')
  })
}

test('a list narrowed twice is the same for whoever gets its address', async ({ page, browser }) => {
  await open(page, '/opportunities?q=インターンシップ')
  const apply = page.getByRole('button', { name: 'この条件で絞り込む' })
  const tick = async (box: string, parameter: string, chip: string): Promise<void> => {
    await page.locator(box).setChecked(true, { force: true })
    if (await apply.isVisible()) await apply.click()
    await page.waitForURL(`**${parameter}*`)
    // With WASM the address changes at once and the list when its answer is there: the chips come with the list.
    await expect(page.locator('.search-found .chips')).toContainText(chip)
  }
  await tick('#kind-internship', 'kind=internship', 'インターンシップ')
  await tick('#place-JP-33', 'place=JP-33', '岡山県')
  const count = await page.locator('.found-count').innerText()
  const titles = await results(page).getByRole('heading').allInnerTexts()
  expect(titles.length).toBeGreaterThan(0)

  const other = await browser.newPage({ javaScriptEnabled: false })
  await other.goto(page.url())
  await expect(other.locator('.found-count')).toHaveText(count)
  expect(await results(other).getByRole('heading').allInnerTexts()).toEqual(titles)
  await other.context().close()
})

test('a misspelt word leads to the one that was meant', async ({ page }) => {
  await open(page, '/opportunities?q=quantm sensors')
  await expect(page.getByRole('main')).toContainText('「quantm sensors」は見つからないため')
  await page.getByRole('link', { name: '「quantum sensors」で検索する' }).click()
  await page.waitForURL('**/opportunities?q=quantum*sensors')
  await expect(results(page)).toContainText('ダイヤモンド量子センサー')
  await expect(page.getByRole('main')).toContainText('入力されたすべての語を含む募集です。')

  await open(page, '/en/opportunities?q=quantm sensors')
  await page.getByRole('link', { name: 'Search for “quantum sensors”' }).click()
  await page.waitForURL('**/en/opportunities?q=quantum*sensors')
})

test('a posting says why it was found', async ({ page }) => {
  await open(page, '/opportunities?q=はんどうたい')
  const card = page.locator('main article', { hasText: 'パワー半導体の評価・設計インターンシップ' })
  await card.getByText('見つかった理由').click()
  await expect(card).toContainText('「はんどうたい」と読む「半導体」')
  await expect(card).toContainText('題名')
  await expect(card).not.toContainText('点数')
  await card.getByRole('link', { name: '検索のしかた' }).click()
  await page.waitForURL('**/search-help')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('検索のしかた')
})

test('where nothing is found, what would find something is offered with its count', async ({ page }) => {
  await open(page, '/opportunities?q=水中ドローン&kind=guest-course')
  const ways = page.locator('.no-hits-ways li')
  await expect(ways.filter({ hasText: '「種類」の条件を外す' })).toBeVisible()
  const way = ways.filter({ hasText: '「種類」の条件を外す' })
  const count = await way.locator('.count').innerText()
  await way.getByRole('link').click()
  await page.waitForURL((url) => !url.search.includes('kind='))
  await expect(page.locator('.found-count')).toContainText(`${count}件`)
  await expect(results(page)).toContainText('水中ドローン')
})

test('how it takes place narrows the list', async ({ page }) => {
  await open(page, '/opportunities')
  await page.locator('.filters summary', { hasText: '実施方法' }).click()
  const count = await page.locator('label[for="mode-hybrid"] .count').innerText()
  await page.locator('#mode-hybrid').setChecked(true, { force: true })
  const apply = page.getByRole('button', { name: 'この条件で絞り込む' })
  if (await apply.isVisible()) await apply.click()
  await page.waitForURL('**mode=hybrid*')
  await expect(page.locator('.search-found .chips')).toContainText('対面とオンライン')
  await expect(page.locator('.found-count')).toContainText(`${count}件`)
})
