// Staff add a group of words, a student's search finds by it, staff remove it again. Hydrated and without JavaScript.
import { as } from '../fixtures/people.ts'
import { expect, hydrated, open, test } from '../fixtures/test.ts'

test('staff add words that mean the same, and searches find by them', async ({ browser }, info) => {
  const javaScriptEnabled = info.project.name !== 'no-js'
  // Letters that no posting has; other tests may run beside this one.
  const word = `zqsyn${javaScriptEnabled ? 'h' : 'n'}${info.repeatEachIndex}${Date.now() % 100000}`
  const staff = await as(browser, 'staff', { javaScriptEnabled })
  const student = await as(browser, 'student', { javaScriptEnabled })
  const cards = student.getByRole('main').getByRole('article')
  const found = async (count: 'some' | 'none') => {
    await expect(async () => {
      await student.goto(`/opportunities?q=${word}`)
      if (count === 'some') await expect(cards.first()).toBeVisible({ timeout: 500 })
      else await expect(cards).toHaveCount(0, { timeout: 500 })
    }).toPass({ timeout: 5_000 })
  }
  await found('none')

  // One word is no group: it says so, and the word stays.
  await open(staff, '/desk')
  await staff.getByRole('link', { name: '同義語' }).click()
  await staff.waitForURL('**/desk/synonyms')
  await hydrated(staff)
  await staff.getByText('同義語を追加する').first().click()
  const words = staff.getByRole('textbox', { name: '同じ意味の言葉' })
  await words.fill(word)
  await staff.getByRole('button', { name: '同義語を追加する' }).click()
  await expect(staff.getByRole('alert').first()).toContainText('2つ以上')
  await expect(words).toHaveValue(word)
  await words.fill(`${word} = 物流`)
  await staff.getByRole('button', { name: '同義語を追加する' }).click()
  await staff.waitForURL(/\/desk\/synonyms\/[0-9a-f-]{36}\?done=add/)
  await hydrated(staff)
  await expect(staff.getByRole('main')).toContainText('同義語を追加しました')
  // The program has a group with one of the words.
  await expect(staff.getByRole('main')).toContainText('ほかの組にもある言葉')
  const group = new URL(staff.url()).pathname
  await found('some')

  // The trial tells why.
  await open(staff, `/desk/synonyms?try=${word}`)
  await expect(staff.getByRole('main')).toContainText(`「${word}」は、次の言葉でも探します：物流`)
  const file = await staff.request.get('/desk/synonyms.txt')
  expect(await file.text()).toContain(`${word} = 物流`)

  await open(staff, group)
  await staff.getByText('この組を削除する').first().click()
  await staff.getByRole('button', { name: 'この組を削除する' }).click()
  await staff.waitForURL('**/desk/synonyms?done=remove')
  await found('none')
})

test('many groups are looked at before they are added', async ({ browser }, info) => {
  const javaScriptEnabled = info.project.name !== 'no-js'
  const staff = await as(browser, 'staff', { javaScriptEnabled })
  await open(staff, '/desk/synonyms')
  await staff.getByRole('link', { name: 'まとめて追加' }).click()
  await staff.waitForURL('**/desk/synonyms/import')
  await hydrated(staff)
  const text = staff.getByRole('textbox', { name: '追加する組' })
  await text.fill('ひとりぼっち\nzqmany = zqmuch')
  await staff.getByRole('button', { name: 'プレビューする' }).click()
  await expect(staff.getByRole('main')).toContainText('まだ何も追加されていません')
  await expect(staff.getByRole('row', { name: /ひとりぼっち/ })).toContainText('2つ以上')
  await expect(text).toHaveValue('ひとりぼっち\nzqmany = zqmuch')
  await open(staff, '/desk/synonyms?q=zqmany')
  await expect(staff.getByRole('main')).toContainText('該当する同義語はありません')
})
