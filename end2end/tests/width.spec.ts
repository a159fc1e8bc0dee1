// No page scrolls sideways on a phone, whatever its width: the header holds a name, a language and a button in one line.
import { as, type Role } from '../fixtures/people.ts'
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
