// Companies come in by themselves: a new one by the code that was mailed to an address of its domain, or by a record of the domain,
// and one that is here already by an address of its domain, or with its owner's yes. Hydrated and without JavaScript.
import type { Browser, Page } from '@playwright/test'
import { address, arrive } from '../fixtures/arrive.ts'
import { fill } from '../fixtures/people.ts'
import { test, type School } from '../fixtures/school.ts'
import { expect, hydrated, open } from '../fixtures/test.ts'

test('a new company comes in by a code that is mailed to its domain', async ({ browser, school }) => {
  const { page } = await arrived(browser, school)
  const word = company()
  await bring(page, word, '5999900000203')
  await expect(page.getByRole('main')).toContainText('どこかの数字が違います')
  await fill(page, { corporate_number: numberOf(Date.now()) })
  await page.getByRole('button', { name: '登録して次へ' }).click()
  await page.waitForURL(/\/organizations\/join\/[0-9a-f-]{36}$/)
  await hydrated(page)

  await confirm(page, school, `rin@${word}.example.jp`)
  await open(page, `/organizations?q=${word}`)
  await expect(page.getByRole('main')).toContainText('確認済み')
  // Who came in without any right has those of its owner.
  expect((await page.goto('/postings/new'))!.status()).toBe(200)
})

test('a new company comes in by a record of its domain, and nothing inside is asked for it', async ({ browser, school }) => {
  test.skip(!school.names, 'this machine lets nobody have a name server')
  const { hosts, texts } = school.names!
  const { page } = await arrived(browser, school)
  const word = company()
  await bring(page, word, numberOf(Date.now()))
  await page.waitForURL(/\/organizations\/join\/[0-9a-f-]{36}$/)

  // A name that leads to this machine is not connected to.
  for (const host of [word, `www.${word}`]) hosts.set(`${host}.example.jp`, '127.0.0.1')
  await look(page, 'ウェブサイトで確認する', 'ファイルを確認する')
  await expect(page.getByRole('main')).toContainText('インターネットに公開されていない場所を指しています')

  const name = `_kakehashi.${word}.example.jp`
  await look(page, 'DNSで確認する', 'レコードを確認する')
  await expect(page.getByRole('main')).toContainText('その名前は見つかりませんでした')
  texts.set(name, ['v=spf1 -all'])
  await look(page, 'DNSで確認する', 'レコードを確認する')
  await expect(page.getByRole('main')).toContainText('指定の文字列がありませんでした')
  const wanted = page.locator('details', { hasText: name }).locator('code').last()
  texts.set(name, ['v=spf1 -all', (await wanted.textContent())!])
  await look(page, 'DNSで確認する', 'レコードを確認する')
  await page.waitForURL('**?done=record')
  await expect(page.getByRole('main')).toContainText('参加しました')
})

test('a company that is here already is joined with a yes of its owner', async ({ browser, school }) => {
  const { page, email } = await arrived(browser, school)
  await ask(page)
  const words = `${email}です。採用の担当です。`
  await fill(page, { message: words })
  await page.getByRole('button', { name: '承認を申し込む' }).click()
  await page.waitForURL('**?done=move')

  // Each follows the link of a mail.
  const owner = await school.as(browser, 'alumnus')
  const asked = await school.sink.mailTo('alumnus@demo.test', '参加の申し込みが届きました')
  await open(owner, asked.link('/organizations/'))
  const request = owner.getByRole('article').filter({ hasText: words })
  await request.getByText('承認する', { exact: true }).click()
  await request.getByRole('button', { name: '決定する' }).click()
  await owner.waitForURL('**?done=decide')
  await open(page, (await school.sink.mailTo(email, '承認されました')).link('/organizations/'))
  await expect(page.getByRole('main')).toContainText('参加しました')
})

test('a company that is here already is joined at once with an address of its domain', async ({ browser, school }) => {
  const { page } = await arrived(browser, school)
  await ask(page)
  await confirm(page, school, address('editor', 'reef-robotics.example.jp'))
  expect((await page.goto('/organizations/reef-robotics/members'))!.status()).toBe(200)
})

// Somebody who has just come in as a recruiter, by the link in the mail.
async function arrived(browser: Browser, school: School): Promise<{ page: Page; email: string }> {
  const page = await school.as(browser, 'guest')
  const email = address('recruiter')
  await arrive(page, school, { role: 'recruiter', name: '採用 凛', kana: 'サイヨウ リン', email })
  return { page, email }
}

// Looks for an organization by its domain, does not find it, and enters it.
async function bring(page: Page, word: string, number: string): Promise<void> {
  await open(page, '/organizations/join')
  await page.getByRole('main').getByRole('searchbox').fill(`${word}.example.jp`)
  await page.getByRole('main').getByRole('button', { name: '検索' }).click()
  await page.waitForURL('**/organizations/join?q=*')
  await hydrated(page)
  await fill(page, { name_ja: `株式会社${word}`, corporate_number: number, website: `https://${word}.example.jp` })
  await page.getByRole('button', { name: '登録して次へ' }).click()
}

// Asks to join the company of the demo that has an owner.
async function ask(page: Page): Promise<void> {
  await open(page, '/organizations/join?q=ﾘｰﾌﾛﾎﾞﾃｨｸｽ')
  await page.getByRole('button', { name: '参加を申し込む' }).first().click()
  await page.waitForURL(/\/organizations\/join\/[0-9a-f-]{36}$/)
  await hydrated(page)
}

// Types the code that is mailed to this address of the domain, and belongs to the company.
async function confirm(page: Page, school: School, at: string): Promise<void> {
  await fill(page, { address: at })
  await page.getByRole('button', { name: '確認コードを送る' }).click()
  await page.waitForURL('**?done=code')
  await hydrated(page)
  await fill(page, { code: (await school.sink.mailTo(at)).code() })
  await page.getByRole('button', { name: 'コードを確認する' }).click()
  await page.waitForURL('**?done=confirm')
  await expect(page.getByRole('main')).toContainText('参加しました')
}

async function look(page: Page, way: string, button: string): Promise<void> {
  await hydrated(page)
  const act = page.getByRole('button', { name: button })
  if (!(await act.isVisible())) await page.getByText(way, { exact: true }).click()
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await act.click()
  await answered
  await page.waitForLoadState()
}

function company(): string {
  return `nami${Date.now().toString(36)}${Math.floor(Math.random() * 1000)}`
}

// A corporate number that nobody has, with its check digit.
function numberOf(moment: number): string {
  const base = `99${String(moment % 10 ** 10).padStart(10, '0')}`
  const weighted = [...base].reverse().reduce((sum, digit, place) => sum + Number(digit) * (place % 2 ? 2 : 1), 0)
  return `${9 - (weighted % 9)}${base}`
}
