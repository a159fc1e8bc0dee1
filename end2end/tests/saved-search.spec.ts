// A student keeps a search, staff publish a posting that it finds, and the student hears of it: by the bell, on the page of
// saved searches, in the marked list and in the feed. Hydrated and without JavaScript.
import type { Page } from '@playwright/test'
import { as } from '../fixtures/people.ts'
import { posting } from '../fixtures/postings.ts'
import { publish } from '../fixtures/publish.ts'
import { expect, hydrated, open, test } from '../fixtures/test.ts'

test('a saved search tells of what is published afterwards', async ({ browser }, info) => {
  test.slow()
  const mark = `zqsaved${info.project.name === 'no-js' ? 'n' : 'h'}${info.repeatEachIndex}${Date.now() % 100000}`
  const javaScriptEnabled = info.project.name !== 'no-js'
  const student = await as(browser, 'student', { javaScriptEnabled })
  const content = posting('guest-course', mark)
  const title = String(content.basics.title_ja)

  // Nothing is found, so the student saves the question.
  await open(student, `/opportunities?q=${mark}&kind=guest-course`)
  const button = student.getByRole('button', { name: 'この条件を保存' })
  await button.click()
  await student.waitForURL(/\/saved-searches\/[0-9a-f-]{36}\?done=save/)
  await hydrated(student)
  const address = new URL(student.url()).pathname
  await expect(student.getByRole('main')).toContainText('検索を保存しました')
  const feed = new URL((await student.getByRole('main').getByRole('link', { name: /Atom/ }).getAttribute('href'))!).pathname
  const calendar = new URL((await student.getByRole('link', { name: /iCalendar/ }).getAttribute('href'))!).pathname
  const name = `検索 ${mark}`
  await student.getByRole('textbox', { name: '名前' }).fill(name)
  await student.getByRole('button', { name: '保存する' }).click()
  await student.waitForURL('**done=change')
  await expect(student.getByRole('heading', { level: 1 })).toHaveText(name)

  // The same question once more: it is there already.
  await open(student, `/opportunities?kind=guest-course&q=${mark}`)
  await student.getByRole('button', { name: 'この条件を保存' }).click()
  await expect(student.getByRole('alert').first()).toContainText('すでに保存されています')

  // Faculty post, staff publish.
  await publish(browser, 'guest-course', content, javaScriptEnabled)

  // The bell rings; the page counts.
  const told = student.getByRole('button', { name: `「${name}」：新着1件` })
  await expect(async () => {
    await student.goto('/notifications')
    await expect(told).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 15_000 })
  await open(student, '/saved-searches')
  await expect(item(student, name)).toContainText('新着1件を見る')

  // The feed and the calendar hold it, for programs that are not signed in.
  const reader = await as(browser, 'guest')
  const atom = await reader.request.get(feed)
  expect(atom.headers()['content-type']).toContain('application/atom+xml')
  expect(await atom.text()).toContain(title)
  const ics = (await (await reader.request.get(calendar)).text()).replaceAll('\r\n ', '')
  expect(ics).toContain(title)
  expect((await reader.request.get(feed.replace('/feeds/', '/feeds/x'))).status()).toBe(404)

  // The message leads to the list, where the posting is marked as new; then it is known.
  await open(student, '/notifications')
  await told.click()
  await student.waitForURL(/\/opportunities\?.*saved=/)
  await hydrated(student)
  const card = student.getByRole('main').getByRole('article').filter({ hasText: title })
  await expect(card).toContainText('新着')
  await open(student, '/saved-searches')
  await expect(item(student, name)).toContainText('結果を見る')

  // Deleted, with a second question.
  await open(student, address)
  await student.getByText('この検索を削除する').first().click()
  await student.getByRole('button', { name: 'この検索を削除する' }).click()
  await student.waitForURL('**done=delete')
  await expect(item(student, name)).toHaveCount(0)
  expect((await reader.request.get(feed)).status()).toBe(404)
})

function item(page: Page, name: string) {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: name })
}
