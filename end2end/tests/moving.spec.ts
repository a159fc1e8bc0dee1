// From one page to the next: what is clicked as soon as a page is there counts.
import { expect, test } from '../fixtures/test.ts'

test('a box that is clicked as soon as its page is there is ticked', async ({ page }) => {
  await page.goto('/')
  for (let turn = 0; turn < 5; turn++) {
    await page.locator('header nav a[href$="/opportunities"]').first().click()
    await page.waitForURL('**/opportunities')
    const box = page.locator('main [name="kind"]').first()
    await box.setChecked(true, { force: true })
    await expect(box).toBeChecked()
    await page.locator('header a[href="/"]').first().click()
    await page.waitForURL((address) => address.pathname === '/')
  }
})
