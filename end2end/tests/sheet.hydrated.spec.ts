// The filters on a phone: a dialog that the keyboard opens, stays in and leaves, while the list behind it follows.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, open, test } from '../fixtures/test.ts'

test.use({ viewport: { width: 390, height: 780 } })

const opener = (page: Page) => page.getByRole('button', { name: '絞り込み' })
const sheet = (page: Page) => page.getByRole('dialog', { name: '絞り込み' })
const focusIsIn = (page: Page) => page.evaluate(() => !!document.activeElement?.closest('dialog'))

test('the keyboard opens it, stays in it, and comes back to where it was', async ({ page }) => {
  await open(page, '/opportunities')
  await opener(page).focus()
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toBeVisible()
  expect(await focusIsIn(page)).toBe(true)
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const place = await page.evaluate(() => {
      const focused = document.activeElement
      if (focused === document.body) return 'browser'
      return focused?.closest('dialog') ? 'sheet' : 'behind'
    })
    expect(place).not.toBe('behind')
  }
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
  await expect(opener(page)).toBeFocused()
  await expect(page.locator('#results .filters')).toHaveCount(1)
})

test('what is chosen in it narrows the list behind it, once', async ({ page }) => {
  await open(page, '/opportunities')
  await opener(page).click()
  await sheet(page).locator('#kind-internship').check({ force: true })
  await page.waitForURL('**/opportunities?kind=internship')
  await expect(page.locator('.filters')).toHaveCount(1)
  const count = await page.locator('.found-count').textContent()
  const show = sheet(page).getByRole('button', { name: /件を表示/ })
  await expect(show).toHaveText(`${count!.match(/\d+/)![0]}件を表示`)
  await sheet(page).locator('#kind-guest-course').check({ force: true })
  await page.waitForURL('**/opportunities?kind=*&kind=*')
  await show.click()
  await expect(sheet(page)).toHaveCount(0)
  await expect(page.locator('.chip')).toHaveCount(2)
  await page.locator('.chip').first().click()
  await expect(page.locator('.chip')).toHaveCount(1)
  await expect(page.locator('#results > .filters')).toHaveCount(1)
})

test('a wide window takes the filters back, and axe finds nothing', async ({ page }) => {
  await open(page, '/opportunities')
  await opener(page).click()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((one) => one.id)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(sheet(page)).toHaveCount(0)
  await expect(page.locator('#results .filters')).toBeVisible()
})
