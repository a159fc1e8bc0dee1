// Notices by mail: those that a reader ends with one click, and a digest of the day. Hydrated and without JavaScript.
import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { fill } from '../fixtures/people.ts'
import { test } from '../fixtures/school.ts'
import { expect, hydrated, open } from '../fixtures/test.ts'

test('one click ends mails of a kind, as a mail program sends it', async ({ browser, school }) => {
  test.slow()
  const mark = `zqclick${Date.now() % 1000000}`
  const poster = await school.as(browser, 'alumnus')
  await choose(poster, { postings: 'at-once' })
  await school.portal.publish(`${mark} 橋の点検を学ぶ出前授業`, school.cookie('alumnus'), school.cookie('staff'))
  // At night it would wait for the morning.
  await school.portal.morning(school.sink)
  const mail = await school.sink.mailTo('alumnus@demo.test', mark)
  expect(mail.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  const address = mail.header('List-Unsubscribe')!.match(/^<(.*)>$/)![1]
  expect(new URL(address).origin).toBe(school.portal.url)

  // Programs open what stands in a mail: that changes nothing.
  expect(curl(address)).toBe('200')
  await expect(chosen(poster, 'postings', 'at-once')).toBeChecked()
  expect(curl('--data', 'List-Unsubscribe=One-Click', address)).toBe('200')
  await open(poster, '/account/mail')
  await expect(chosen(poster, 'postings', 'portal-only')).toBeChecked()

  // The portal still tells of it, no mail does.
  const next = `${mark} 二回目の出前授業`
  await school.portal.publish(next, school.cookie('alumnus'), school.cookie('staff'))
  await open(poster, '/notifications')
  await expect(poster.getByRole('main')).toContainText(next)
  await school.portal.morning(school.sink)
  expect(school.sink.unread('alumnus@demo.test', next)).toHaveLength(0)
})

test('a digest of the day is one mail with every posting once', async ({ browser, school }) => {
  test.slow()
  const mark = `zqdigest${Date.now() % 1000000}`
  const student = await school.as(browser, 'student')
  await choose(student, { saved_searches: 'daily' })
  await open(student, `/opportunities?q=${mark}&kind=guest-course`)
  await student.getByRole('button', { name: 'この条件を保存' }).click()
  await student.waitForURL(/\/saved-searches\/[0-9a-f-]{36}\?done=save/)
  const search = new URL(student.url()).pathname

  const titles = ['朝の測量', '昼の測量', '夕方の測量'].map((title) => `${mark} ${title}`)
  const publish = async (title: string) => school.portal.publish(title, school.cookie('faculty'), school.cookie('staff'))
  const ids = [await publish(titles[0]), await publish(titles[1])]
  await found(student, mark, 2)
  expect(school.sink.unread('student@demo.test', mark), 'no mail before the morning').toHaveLength(0)
  await school.portal.morning(school.sink)
  const mail = await school.sink.mailTo('student@demo.test', mark)
  for (const title of titles.slice(0, 2)) expect(mail.text.split(title).length - 1, title).toBe(1)
  expect(mail.text).not.toContain(titles[2])
  expect(school.sink.unread('student@demo.test', mark), 'one mail').toHaveLength(0)

  // It holds the content itself; its links lead there.
  for (const id of ids) expect(mail.link(`/opportunities/${id}`)).toBe(`/opportunities/${id}`)
  await open(student, mail.link(`/opportunities/${ids[0]}`))
  await expect(student.getByRole('heading', { level: 1 })).toContainText(mark)

  // The next one has what has come since, and nothing again.
  await publish(titles[2])
  await found(student, mark, 3)
  await school.portal.morning(school.sink)
  const second = await school.sink.mailTo('student@demo.test', mark)
  expect(second.text).toContain(titles[2])
  for (const title of titles.slice(0, 2)) expect(second.text).not.toContain(title)
  await student.request.post(search, { form: { form: 'delete' } })
})

// Chooses how mails of some groups come.
async function choose(page: Page, paces: Record<string, string>): Promise<void> {
  await open(page, '/account/mail')
  await fill(page, paces)
  await page.getByRole('main').getByRole('button', { name: '保存' }).click()
  await page.waitForURL('**/account/mail?done=save')
  await hydrated(page)
}

function chosen(page: Page, group: string, pace: string) {
  return page.locator(`main input[name="${group}"][value="${pace}"]`)
}

// The saved search of this word has found so many.
async function found(page: Page, mark: string, count: number): Promise<void> {
  const search = page.locator('main .saved-search').filter({ hasText: mark })
  await expect(async () => {
    await page.goto('/saved-searches')
    await expect(search).toContainText(`新着${count}件を見る`, { timeout: 500 })
  }).toPass({ timeout: 20_000 })
}

// Asks without a cookie, and answers the status.
function curl(...asked: string[]): string {
  return execFileSync('curl', ['--silent', '--output', '/dev/null', '--write-out', '%{http_code}', ...asked], { encoding: 'utf8' })
}
