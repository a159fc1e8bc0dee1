// What is typed and not sent is not lost by a reload, and a password can be looked at while it is typed.
import { as } from '../fixtures/people.ts'
import { expect, hydrated, open, test } from '../fixtures/test.ts'

test('what was typed comes back with its page, until it is sent', async ({ browser }) => {
  const page = await as(browser, 'guest')
  page.on('dialog', (dialog) => dialog.accept())
  await open(page, '/contact')
  const message = page.locator('main [name="message"]')
  await page.locator('main [name="name"]').fill('髙橋 一 😀')
  await page.locator('main [name="email"]').fill('hajime@example.jp')
  await message.fill('奨学金について伺います。')
  await page.reload()
  await hydrated(page)
  await expect(message).toHaveValue('奨学金について伺います。')
  await expect(page.locator('main [name="name"]')).toHaveValue('髙橋 一 😀')
  await expect(page.locator('.toast')).toContainText('このタブで前に入力した内容')
  // A look at another page, and back by its link.
  await open(page, '/about')
  await open(page, '/contact')
  await expect(message).toHaveValue('奨学金について伺います。')
  await page.locator('main form button[type="submit"]:not([aria-hidden])').last().click()
  await page.waitForURL('**/inquiries/**')
  await open(page, '/contact')
  await expect(message).toHaveValue('')
})

test('whoever signs out leaves nothing behind', async ({ browser }) => {
  const page = await as(browser, 'student')
  page.on('dialog', (dialog) => dialog.accept())
  await open(page, '/contact')
  await page.locator('main [name="message"]').fill('秘密です')
  // The session is shared with other tests, so the form is stopped on its way.
  await page.locator('form[action="/sign-out"]').evaluate((form: HTMLFormElement) => {
    form.addEventListener('submit', (event) => event.preventDefault())
    form.requestSubmit()
  })
  await open(page, '/about')
  await open(page, '/contact')
  await expect(page.locator('main [name="message"]')).toHaveValue('')
})

test('a password is shown on request, and sent as one', async ({ browser }) => {
  const page = await as(browser, 'guest')
  await open(page, '/sign-in')
  const password = page.locator('main [name="password"]')
  await password.fill('the tide turns at six')
  const show = page.getByRole('button', { name: 'パスワードを表示する' })
  await show.click()
  await expect(password).toHaveAttribute('type', 'text')
  await expect(show).toHaveAttribute('aria-pressed', 'true')
  await show.click()
  await expect(password).toHaveAttribute('type', 'password')
  await page.goto('/en/sign-in')
  await expect(page.getByRole('button', { name: 'Show password' })).toBeVisible()
})
