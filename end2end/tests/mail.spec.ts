// Somebody is invited by mail, begins with its link, forgets the password and chooses another. Without a mail server staff read
// the mails at the desk. Hydrated and without JavaScript.
import type { Page } from '@playwright/test'
import { as, fill } from '../fixtures/people.ts'
import { expect, hydrated, open, test } from '../fixtures/test.ts'

test('an invitation and a forgotten password come by mail', async ({ browser }, info) => {
  const javaScriptEnabled = info.project.name !== 'no-js'
  const email = `mail-${javaScriptEnabled ? 'h' : 'n'}${info.repeatEachIndex}${Date.now() % 100000}@demo.test`
  const staff = await as(browser, 'staff', { javaScriptEnabled })
  const guest = await as(browser, 'guest', { javaScriptEnabled })

  await open(staff, '/desk/people')
  await fill(staff, { name: '新田 花', email, role: 'student' })
  // Another page is opened only once this one has been answered.
  const answered = staff.waitForResponse((answer) => answer.request().method() === 'POST')
  await staff.getByRole('button', { name: '招待する' }).click()
  await answered
  await choose(guest, await link(staff, email, '招待'), 'けさは川べりを歩いて来ました。', 'パスワードを設定して始める')

  const another = await as(browser, 'guest', { javaScriptEnabled })
  await open(another, '/sign-in')
  await another.getByRole('link', { name: 'パスワードを忘れた方' }).click()
  await another.waitForURL('**/forgotten-password')
  await hydrated(another)
  await fill(another, { email })
  await another.getByRole('button', { name: 'リンクを送る' }).click()
  await another.waitForURL('**/sign-in?done=link-asked')
  await expect(another.getByRole('main')).toContainText('メールをお送りしました')
  await choose(another, await link(staff, email, 'パスワードの再設定'), '夕方の港で船を数えていました。', '新しいパスワードを設定する')

  // The first browser has been signed out.
  await guest.goto('/account')
  await expect(guest.getByRole('main')).toContainText('サインインが必要です')
})

// The link in the mail of this kind to this address, once it is there.
async function link(staff: Page, email: string, kind: string): Promise<string> {
  const row = staff.getByRole('row').filter({ hasText: email }).filter({ hasText: kind })
  const opens = row.getByRole('link', { name: '読む' }).first()
  await expect(async () => {
    await staff.goto('/desk/mail')
    await expect(opens).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 15_000 })
  await opens.click()
  await staff.waitForURL(/\/desk\/mail\/[0-9a-f-]{36}$/)
  const address = await staff.getByRole('link', { name: '/invitations/' }).first().getAttribute('href')
  return new URL(address!).pathname
}

async function choose(page: Page, link: string, password: string, button: string): Promise<void> {
  await open(page, link)
  await fill(page, { password, again: password })
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/invitations'))
  await page.goto('/account')
  await expect(page.getByRole('main')).toContainText('新田 花')
}
