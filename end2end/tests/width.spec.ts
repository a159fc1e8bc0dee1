// No page scrolls sideways on a phone, whatever its width: the header holds a name, a language and a button in one line.
import { as, type Role } from '../fixtures/people.ts'
import { posting } from '../fixtures/postings.ts'
import { publish } from '../fixtures/publish.ts'
import { expect, open, test } from '../fixtures/test.ts'

const widths = [320, 344, 360, 361, 375, 390, 391, 412, 430, 479, 480]

test('the header fits on every phone', async ({ browser }, info) => {
  for (const role of ['guest', 'student', 'staff'] as (Role | 'guest')[]) {
    const page = await as(browser, role, { javaScriptEnabled: info.project.name !== 'no-js' })
    for (const path of ['/about', '/en/about', '/sign-in', '/en/sign-in']) {
      await open(page, path)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 700 })
        const wide = await page.evaluate(() => document.scrollingElement!.scrollWidth)
        expect.soft(wide, `${path} as ${role} at ${width} px`).toBe(width)
      }
    }
    await page.context().close()
  }
})

test('the menu is one row on a phone, and what has no room is scrolled to within it', async ({ browser }, info) => {
  for (const role of ['guest', 'alumnus', 'staff', 'admin'] as (Role | 'guest')[]) {
    const page = await as(browser, role, { javaScriptEnabled: info.project.name !== 'no-js' })
    for (const path of ['/about', '/en/about']) {
      await page.setViewportSize({ width: 390, height: 700 })
      await open(page, path)
      expect.soft((await page.locator('.navigation').boundingBox())!.height, `${path} as ${role}`).toBeLessThan(60)
      for (const link of await page.locator('.navigation a').all()) {
        await link.scrollIntoViewIfNeeded()
        const box = (await link.boundingBox())!
        expect.soft(box.x + box.width, `${await link.textContent()} as ${role}`).toBeLessThanOrEqual(390)
      }
    }
    await page.context().close()
  }
})

test('a wide table and a long line of code scroll within themselves', async ({ browser }, info) => {
  test.slow()
  const javaScriptEnabled = info.project.name !== 'no-js'
  const content = posting('guest-course', `zqwide${javaScriptEnabled ? 'h' : 'n'}${info.repeatEachIndex}${Date.now() % 100000}`)
  const row = (cell: string) => `|${` ${cell} |`.repeat(12)}`
  content.basics.body_ja = `表\n\n${row('columnheaderlong')}\n${row('---')}\n${row('cellcellcellcell')}\n\n\`\`\`\n${'x'.repeat(180)}\n\`\`\`\n\n${'w'.repeat(200)}`
  const id = await publish(browser, 'guest-course', content, javaScriptEnabled)
  const guest = await as(browser, 'guest', { javaScriptEnabled })
  await open(guest, `/opportunities/${id}`)
  await expect(guest.locator('.prose table')).toBeVisible()
  for (const width of [320, 390, 768, 1280]) {
    await guest.setViewportSize({ width, height: 700 })
    expect.soft(await guest.evaluate(() => document.scrollingElement!.scrollWidth), `${width} px`).toBe(width)
  }
  await guest.context().close()
})
