// An alert leads to a list where what it tells of can be seen, however long ago its source posted it.
import { as } from '../fixtures/people.ts'
import { day } from '../fixtures/postings.ts'
import { expect, hydrated, open, test } from '../fixtures/test.ts'

test('F61: what was imported with an old date is marked on the first page', async ({ browser }, info) => {
  test.slow()
  const javaScriptEnabled = info.project.name !== 'no-js'
  const own = `zqalert${javaScriptEnabled ? 'h' : 'n'}`
  const mark = `${own}${info.repeatEachIndex}${Date.now() % 100000}`
  const title = `海洋観測インターンシップ ${mark}`
  const alumnus = await as(browser, 'alumnus', { javaScriptEnabled })
  // The same conditions are kept once: each project has its own, and takes away what an earlier run has left.
  await alumnus.goto('/saved-searches')
  const left = alumnus.getByRole('main').getByRole('link', { name: new RegExp(`^${own}`) })
  for (const href of await left.evaluateAll((links) => links.map((link) => link.getAttribute('href')!))) {
    await alumnus.request.post(href, { form: { form: 'delete' } })
  }
  const query = javaScriptEnabled ? 'kind=internship' : 'kind=internship&kind=overseas-program'
  const saved = await alumnus.request.post('/saved-searches', { form: { form: 'save', name: mark, query }, maxRedirects: 0 })
  const address = saved.headers().location.split('?')[0]

  const staff = await as(browser, 'staff', { javaScriptEnabled })
  await open(staff, '/desk/import')
  const rows = `id,company,募集名,勤務地,posted_at,apply_by\n${mark},湊社,${title},東京都港区,${day(-150)},${day(45)}\n`
  await staff.locator('main input[name="file"]').setInputFiles({ name: 'c13.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) })
  await staff.locator('main input[name="source"]').fill(mark)
  await staff.locator('main input[name="publish"]').setChecked(true, { force: true })
  await staff.locator('main button[name="act"][value="run"]').click()
  await expect(staff.getByRole('main')).toContainText('取り込みました')

  const told = alumnus.getByRole('button', { name: new RegExp(`${mark}.*新着`) })
  await expect(async () => {
    await alumnus.goto('/notifications')
    await expect(told).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 15_000 })
  await hydrated(alumnus)
  await told.click()
  await alumnus.waitForURL(/\/opportunities\?.*saved=/)
  await hydrated(alumnus)
  const card = alumnus.getByRole('main').getByRole('article').filter({ hasText: title })
  await expect(card).toHaveCount(1)
  await expect(card).toContainText('新着')

  await alumnus.request.post(address, { form: { form: 'delete' } })
  await alumnus.context().close()
  await staff.context().close()
})
