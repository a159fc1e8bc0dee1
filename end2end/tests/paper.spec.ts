// A posting on paper: black on white whatever the screen is, with the addresses that paper cannot be clicked for.
import { as } from '../fixtures/people.ts'
import { expect, test } from '../fixtures/test.ts'

test('a posting prints on white, with its own address and that of the application', async ({ browser }, info) => {
  const page = await as(browser, 'guest', { javaScriptEnabled: info.project.name !== 'no-js' })
  await page.emulateMedia({ colorScheme: 'dark' })
  const list = await page.request.get('/api/v1/opportunities?kind=overseas-program&per_page=100')
  const { items } = (await list.json()) as { items: { id: string }[] }
  let applied = 0
  for (const { id } of items.slice(0, 12)) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    await page.goto(`/opportunities/${id}`)
    await expect(page.locator('.qr-box')).toBeHidden()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const of = (selector: string, name: string, pseudo?: string) =>
      page.locator(selector).first().evaluate((one, [name, pseudo]) => getComputedStyle(one, pseudo).getPropertyValue(name!), [name, pseudo] as const)
    expect(await of('html', 'background-color')).toBe('rgb(255, 255, 255)')
    expect(await of('html', 'color')).toBe('rgb(0, 0, 0)')
    await expect(page.locator('.qr-box')).toBeVisible()
    await expect(page.locator('.qr-address')).toContainText(`/opportunities/${id}`)
    await expect(page.locator('header nav')).toBeHidden()
    const apply = page.locator('.box-deadline a.button')
    if (await apply.count()) {
      applied++
      await expect(page.locator('.apply-address')).toBeVisible()
      await expect(page.locator('.apply-address')).toContainText('http')
      expect(await of('.box-deadline a.button', 'color')).toBe('rgb(0, 0, 0)')
    }
  }
  expect(applied).toBeGreaterThan(0)
  await page.context().close()
})
