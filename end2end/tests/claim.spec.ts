// An alumnus registers with any address and says who they were: the register is sure, or doubtful, or has nobody like them.
// What a registrar decides comes by mail. Hydrated and without JavaScript.
import type { Browser, Page } from '@playwright/test'
import { address, arrive } from '../fixtures/arrive.ts'
import { fill } from '../fixtures/people.ts'
import { test, type School } from '../fixtures/school.ts'
import { expect, hydrated, open } from '../fixtures/test.ts'

// People of the demo's register; the day of the second one's birth is another there.
const sure = ['吉富海斗', '2000-04-05', '2023', 'E19001'] as const
const doubtful = ['神代 樹', '2001-09-03', '2024', ''] as const

test('whom the register is sure of is confirmed at once', async ({ browser, school }, info) => {
  test.skip(info.repeatEachIndex > 0 || info.retry > 0, 'an entry is claimed once')
  const { page } = await arrived(browser, school)
  await claim(page, sure)
  await page.waitForURL('**/claim?done=sure')
  await expect(page.getByRole('main')).toContainText('卒業生であることを確認しました')
  // What is for alumni is open.
  expect((await page.goto('/postings/new'))!.status()).toBe(200)
})

test('a doubtful claim reads like one of nobody, and a registrar decides', async ({ browser, school }, info) => {
  test.skip(info.repeatEachIndex > 0 || info.retry > 0, 'an entry is claimed once')
  const near = await arrived(browser, school)
  await claim(near.page, doubtful)
  const far = await arrived(browser, school)
  const nobody = `どこにも いない${Date.now() % 100000}`
  await claim(far.page, [nobody, '1950-01-01', '1972', ''])
  const said = async (page: Page) => page.getByRole('main').locator('.banner').first().innerText()
  expect(await said(near.page)).toBe(await said(far.page))

  const registrar = await school.as(browser, 'staff')
  await compare(registrar, doubtful[0])
  const entry = registrar.locator('input[name="entry"]').first()
  await expect(entry).not.toHaveValue('papers')
  await fill(registrar, { act: 'accept', entry: (await entry.getAttribute('value'))! })
  await registrar.getByRole('button', { name: 'この判断を伝える' }).click()
  await registrar.waitForURL('**/registrar?done=accept')
  const yes = await school.sink.mailTo(near.email, '卒業生であることを確認しました')
  await open(near.page, yes.link('/claim'))
  await expect(near.page.getByRole('main')).toContainText('確認済み')

  await compare(registrar, nobody)
  await expect(registrar.getByRole('main')).toContainText('名簿に近い記録はありません')
  await fill(registrar, { act: 'decline', reason: 'not-found', message: '学位記の写しをお送りください。' })
  await registrar.getByRole('button', { name: 'この判断を伝える' }).click()
  await registrar.waitForURL('**/registrar?done=decline')
  const no = await school.sink.mailTo(far.email, '卒業生であることを確認できませんでした')
  expect(no.text).toContain('学位記の写しをお送りください。')
  await open(far.page, no.link('/claim'))
  await expect(far.page.getByRole('main')).toContainText('名簿に該当する記録がない')
})

async function claim(page: Page, [full_name, birth, graduated_year, student_no]: readonly string[]): Promise<void> {
  await open(page, '/claim')
  await fill(page, { full_name, birth, graduated_year, student_no })
  await page.getByRole('button', { name: '確認を申し込む' }).click()
  await page.waitForURL((url) => url.pathname === '/claim')
  await expect(page.getByRole('main').locator('.banner').first()).toBeVisible()
}

// The claim of this name, with what the register has beside it.
async function compare(registrar: Page, name: string): Promise<void> {
  await open(registrar, '/registrar')
  await registrar.getByRole('link', { name }).first().click()
  await registrar.waitForURL(/\/registrar\/claims\//)
  await hydrated(registrar)
  await registrar.getByRole('button', { name: '名簿と照らし合わせる' }).click()
  await expect(registrar.getByRole('button', { name: 'もう一度照らし合わせる' })).toBeVisible()
  await hydrated(registrar)
}

// Somebody who has just come in as an alumnus, by the link in the mail.
async function arrived(browser: Browser, school: School): Promise<{ page: Page; email: string }> {
  const page = await school.as(browser, 'guest')
  const email = address('alumnus')
  await arrive(page, school, { role: 'alumnus', name: '卒業 生', kana: 'ソツギョウ セイ', email })
  return { page, email }
}
