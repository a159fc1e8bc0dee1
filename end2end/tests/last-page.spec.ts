// Past the end of a list stands its last page: count, cards and pager agree.
import { as, type Role } from '../fixtures/people.ts'
import { expect, open, test } from '../fixtures/test.ts'

const lists: [path: string, as: Role | 'guest', items: string][] = [
  ['/opportunities', 'guest', '.cards .card'],
  ['/opportunities?kind=internship', 'guest', '.cards .card'],
  ['/organizations', 'guest', '.cards .card'],
  ['/organizations?q=水産', 'guest', '.cards .card'],
  ['/bookmarks', 'student', '.cards .card, .empty'],
  ['/notifications', 'alumnus', '.notification, .empty'],
  ['/desk', 'staff', '.queue-link'],
  ['/desk?kind=internship', 'staff', '.queue-link, .empty'],
  ['/desk/people', 'staff', 'table tbody tr'],
  ['/desk/organizations', 'staff', 'table tbody tr'],
  ['/desk/synonyms', 'staff', 'table tbody tr'],
]

test('F94: every list shows its last page for one that is not there', async ({ browser }, info) => {
  test.setTimeout(180_000)
  for (const [path, role, items] of lists) {
    const page = await as(browser, role, { javaScriptEnabled: info.project.name !== 'no-js' })
    for (const number of ['99', '99999999999', '0', '-1', 'abc']) {
      const address = `${path}${path.includes('?') ? '&' : '?'}page=${number}`
      const answer = await page.goto(address)
      expect.soft(answer!.status(), address).toBe(200)
      expect.soft(await page.locator(`main :is(${items})`).count(), address).toBeGreaterThan(0)
      expect.soft(await page.locator('main').innerText(), address).not.toContain('見つかりません')
      const here = page.locator('.pager [aria-current="page"]')
      if (await here.count()) {
        const last = await page.locator('.pager-number').last().innerText()
        expect.soft(await here.innerText(), address).toBe(/^9+$/.test(number) ? last : '1')
        // The pages keep what the list was narrowed by.
        const other = (await page.locator('.pager a[href]').first().getAttribute('href'))!
        for (const [name, value] of new URL(address, page.url()).searchParams) {
          if (name !== 'page') expect.soft(new URL(other, page.url()).searchParams.get(name), address).toBe(value)
        }
      }
    }
    await page.context().close()
  }
})

test('F94: the last page of a filter counts what it shows', async ({ page }) => {
  await open(page, '/opportunities?kind=internship&page=99')
  const total = Number((await page.locator('.found-count').innerText()).match(/\d+/)![0])
  await expect(page.locator('.cards .card')).toHaveCount(total % 20 || 20)
  await expect(page.locator('.pager [aria-current="page"]')).toHaveText(String(Math.ceil(total / 20)))
})
