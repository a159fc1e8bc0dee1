// A member of the school shows a card; a stranger opens where its square leads; once it is revoked the stranger is told.
// Hydrated and without JavaScript.
import type { Page } from '@playwright/test'
import { as, fill } from '../fixtures/people.ts'
import { expect, hydrated, open, test } from '../fixtures/test.ts'

test('a card is valid for a stranger until its holder revokes it', async ({ browser }, info) => {
  test.skip(info.repeatEachIndex > 2, 'five cards are made at once')
  // One card for each project: what one of them revokes the other does not show.
  const isPlain = info.project.name === 'no-js'
  const holder = await as(browser, isPlain ? 'alumnus' : 'student', { javaScriptEnabled: !isPlain })
  const stranger = await as(browser, 'guest', { javaScriptEnabled: !isPlain })
  await open(holder, '/account/card')
  const name = await holder.locator('.school-card-name').innerText()
  await expect(holder.locator('.school-card svg.qr')).toBeVisible()

  await open(stranger, await address(holder))
  await expect(stranger.locator('.verdict')).toContainText('有効なカードです')
  await expect(stranger.locator('.verdict')).toContainText(name)

  await holder.getByRole('link', { name: '無効にする' }).click()
  await holder.waitForURL('**/account/card/revoke')
  await hydrated(holder)
  // Another token, as it would be shown just before.
  const other = await as(browser, isPlain ? 'alumnus' : 'student', { javaScriptEnabled: !isPlain })
  await open(other, '/account/card')
  const last = await address(other)
  await fill(holder, { card_reason: 'lost' })
  await holder.getByRole('button', { name: 'カードを無効にする' }).click()
  await holder.waitForURL('**/account/card?done=revoke')
  await open(stranger, last)
  await expect(stranger.locator('.verdict')).toContainText('無効にされたカード')

  // As it was, for others who show one.
  await hydrated(holder)
  await holder.getByRole('button', { name: 'カードを作成する' }).click()
  await holder.waitForURL('**/account/card?done=make')
  await expect(holder.locator('.school-card-name')).toHaveText(name)
})

test('the page shows the card anew by itself', async ({ browser }, info) => {
  test.slow()
  const holder = await as(browser, 'faculty', { javaScriptEnabled: info.project.name !== 'no-js' })
  await open(holder, '/account/card')
  const first = await address(holder)
  await expect.poll(() => address(holder), { timeout: 40_000 }).not.toBe(first)
})

// Where the square leads.
async function address(page: Page): Promise<string> {
  const href = await page.getByRole('link', { name: '相手に見える内容を確かめる' }).getAttribute('href')
  return href!
}
