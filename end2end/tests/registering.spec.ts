// People come in by themselves: a student follows the link of the mail and is in, a member of the faculty types the code and waits
// for staff. Mails go through a mail server. Hydrated and without JavaScript.
import { address, follow, register } from '../fixtures/arrive.ts'
import { fill } from '../fixtures/people.ts'
import { test } from '../fixtures/school.ts'
import { expect, hydrated, open } from '../fixtures/test.ts'

test('a student of a student domain follows the link of the mail', async ({ page, school }) => {
  const student = { role: 'student', name: '森本 花', kana: 'もりもと はな', email: address('sakura', 'stu.kakehashi-u.example') } as const
  await open(page, '/sign-in')
  await page.getByRole('main').getByRole('link', { name: '利用者登録' }).click()
  await register(page, student)
  await follow(page, school, student)
  await expect(page.getByRole('main')).toContainText('すべての機能をお使いいただけます')
})

test('a member of the faculty types the code, and staff say yes', async ({ page, browser, school }) => {
  const email = address('ken', 'kakehashi-u.example')
  await open(page, '/register')
  await register(page, { role: 'faculty', name: '山下 謙', kana: 'やました けん', email })
  await fill(page, { code: (await school.sink.mailTo(email)).code() })
  await page.getByRole('main').getByRole('button', { name: '登録する' }).click()
  await page.waitForURL('**/account/standing?done=registered')
  await expect(page.getByRole('main')).toContainText('職員が登録の内容を確認しています')

  const staff = await school.as(browser, 'staff')
  await open(staff, '/desk/people')
  await staff.getByRole('row').filter({ hasText: email }).getByRole('link', { name: '山下 謙' }).click()
  await staff.waitForURL(/\/desk\/people\/[0-9a-f-]{36}$/)
  await hydrated(staff)
  await fill(staff, { act: 'admit' })
  await staff.getByRole('button', { name: 'この判断を送る' }).click()
  await staff.waitForURL('**/desk/people?done=admit**')
  await expect(staff.getByRole('main')).toContainText('山下 謙')

  expect((await school.sink.mailTo(email)).text).toContain('確認が完了しました')
  await open(page, '/account/standing')
  await expect(page.getByRole('main')).toContainText('すべての機能をお使いいただけます')
  expect((await page.goto('/postings/new'))!.status()).toBe(200)
  await staff.context().close()
})
