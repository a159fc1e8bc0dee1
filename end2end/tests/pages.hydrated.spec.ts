// What holds on every page, in both languages: axe finds nothing (light and dark), the HTML is valid, nothing scrolls
// sideways at 320 px, the content security policy is never broken, one h1, the right language.
import AxeBuilder from '@axe-core/playwright'
import { startChecker, type Checker } from '../fixtures/html.ts'
import { addressOf, everyPage, findThings, type Things } from '../fixtures/pages.ts'
import { as } from '../fixtures/people.ts'
import { expect, hydrated, test as base } from '../fixtures/test.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// Once for each worker, not for each page.
const test = base.extend<{}, { things: Things; checker: Checker }>({
  things: [async ({ browser }, use) => use(await findThings(browser)), { scope: 'worker' }],
  checker: [
    async ({}, use) => {
      const checker = await startChecker()
      await use(checker)
      checker.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})

for (const [language, prefix] of [['ja', ''], ['en', '/en']] as const) {
  for (const visit of everyPage) {
    test(`${visit.name} is sound (${language})`, async ({ browser, things, checker }) => {
      const page = await as(browser, visit.as)
      const complaints: string[] = []
      page.on('console', (message) => {
        // A page that answers 404 or 403 on purpose is reported by the browser as an error.
        // Tests run without the offline page's worker, and Playwright says so.
        const expected = (visit.status && message.text().includes(`${visit.status}`)) || message.text().includes('blocked by Playwright')
        if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      if (visit.before) await page.goto(prefix + addressOf(visit.before, things))
      const answer = await page.goto(prefix + addressOf(visit.path, things))
      expect.soft(answer!.status()).toBe(visit.status ?? 200)
      expect.soft(await checker.complaints(await answer!.text()), 'valid HTML').toEqual([])
      await hydrated(page)
      expect.soft(await page.locator('html').getAttribute('lang')).toBe(language)
      expect.soft(await page.locator('h1').count(), 'one h1').toBe(1)
      // Desk and phone: what is hidden on one has to have its name on the other.
      for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [390, 'light']] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
        const found = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).slice(0, 3).join(' | ')}`)
        expect.soft(found, `${width} px, ${colorScheme}`).toEqual([])
      }
      await page.setViewportSize({ width: 320, height: 640 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect.soft(wide, 'at 320 px').toBeLessThanOrEqual(0)
      // Includes every breach of the content security policy and every hydration mismatch.
      expect.soft(complaints).toEqual([])
      await page.context().close()
    })
  }
}
