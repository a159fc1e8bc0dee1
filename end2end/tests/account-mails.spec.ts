// What goes on with a mail about an account: a forgotten password, another address and the way back from it. Each link is the one in
// the mail that a mail server was given. Hydrated and without JavaScript.
import type { Page } from '@playwright/test'
import { address, arrive, password } from '../fixtures/arrive.ts'
import { fill } from '../fixtures/people.ts'
import { test, type School } from '../fixtures/school.ts'
import { expect, hydrated, open } from '../fixtures/test.ts'

const another = '夕方の港で船を数えていました。'

test('a forgotten password is chosen anew by the link of the mail', async ({ page, browser, school }) => {
  const email = await arrived(page, school, '新田 花', 'ニッタ ハナ')
  const elsewhere = await school.as(browser, 'guest')
  await open(elsewhere, '/sign-in')
  await elsewhere.getByRole('link', { name: 'パスワードを忘れた方' }).click()
  await elsewhere.waitForURL('**/forgotten-password')
  await hydrated(elsewhere)
  await fill(elsewhere, { email })
  await elsewhere.getByRole('button', { name: 'リンクを送る' }).click()
  await elsewhere.waitForURL('**/sign-in?done=link-asked')
  const link = (await school.sink.mailTo(email, 'パスワードの再設定を受け付けました')).link('/invitations/')
  await choose(elsewhere, link)
  await expect(elsewhere.getByRole('main')).toContainText(email)

  // The first browser has been signed out, its person told, and the link works once.
  await open(page, '/account')
  await expect(page.getByRole('main')).toContainText('サインインが必要です')
  expect((await school.sink.mailTo(email, 'パスワードが変更されました')).text).toContain('心当たりがない場合')
  expect((await page.goto(link))!.status()).toBe(409)
})

test('another address is confirmed there, told to the old one, and taken back from it', async ({ page, browser, school }) => {
  const old = await arrived(page, school, '石川 海', 'イシカワ カイ')
  const email = address('moved')
  await open(page, '/account')
  const form = page.locator('main form:has([name="form"][value="address"])')
  await form.locator('[name="email"]').fill(email)
  await form.locator('[name="current"]').fill(password)
  await form.getByRole('button', { name: '確認のメールを送る' }).click()
  await page.waitForURL('**/account?done=address')
  await expect(page.getByRole('main')).toContainText('新しいアドレスに確認のメールを送りました')

  // To open the link changes nothing; the button on its page does.
  await open(page, (await school.sink.mailTo(email, 'このアドレスに変更する申し込み')).link('/new-address/'))
  await expect(page.getByRole('main')).toContainText(email)
  await page.getByRole('button', { name: 'このアドレスに変更する' }).click()
  // Whoever is signed in stays so, and is told on the account's page.
  await page.waitForURL('**?done=address-changed')
  await expect(page.getByRole('main')).toContainText('メールアドレスを変更しました')
  await open(page, '/account')
  await expect(page.getByRole('main')).toContainText(email)

  const told = await school.sink.mailTo(old, `${email} に変更されました`)
  const owner = await school.as(browser, 'guest')
  await open(owner, told.link('/undo-address/'))
  await expect(owner.getByRole('main')).toContainText(old)
  await owner.getByRole('button', { name: '元に戻す' }).click()
  await owner.waitForURL('**/sign-in?done=address-restored')
  await expect(owner.getByRole('main')).toContainText('メールアドレスを元に戻しました')
  await open(page, '/account')
  await expect(page.getByRole('main')).toContainText('サインインが必要です')
  await choose(owner, (await school.sink.mailTo(old, 'パスワードの再設定を受け付けました')).link('/invitations/'))
  await expect(owner.getByRole('main')).toContainText(old)
  await expect(owner.getByRole('main')).not.toContainText(email)
})

// Somebody who has just come in, by the link in the mail. Answers the address.
async function arrived(page: Page, school: School, name: string, kana: string): Promise<string> {
  const email = address('person')
  await arrive(page, school, { role: 'alumnus', name, kana, email })
  return email
}

// Chooses another password on the page of a link, and opens the account.
async function choose(page: Page, link: string): Promise<void> {
  await open(page, link)
  await fill(page, { password: another, again: another })
  await page.getByRole('button', { name: /パスワードを設定/ }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/invitations'))
  await open(page, '/account')
}
