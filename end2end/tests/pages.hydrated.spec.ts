// What holds on every page, in both languages: axe finds nothing (light and dark), the HTML is valid, nothing scrolls
// sideways at 320 px, the content security policy is never broken, one h1, the right language.
import AxeBuilder from '@axe-core/playwright'
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import vnu from 'vnu-jar'
import { everyPage } from '../fixtures/pages.ts'
import { as } from '../fixtures/people.ts'
import { expect, hydrated, test } from '../fixtures/test.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const language of ['ja', 'en'] as const) {
  const prefix = language === 'en' ? '/en' : ''

  test(`every page is sound (${language})`, async ({ browser }) => {
    test.setTimeout(600_000)
    const html = fs.mkdtempSync(path.join(os.tmpdir(), 'kakehashi-html-'))
    const checked: string[] = []
    for (const visit of await everyPage(browser)) {
      await test.step(visit.name, async () => {
        const page = await as(browser, visit.as)
        const complaints: string[] = []
        page.on('console', (message) => {
          // A page that answers 404 or 403 on purpose is reported by the browser as an error.
          const expected = visit.status && message.text().includes(`${visit.status}`)
          if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(message.text())
        })
        page.on('pageerror', (error) => complaints.push(String(error)))
        const address = prefix + visit.path
        if (visit.before) await page.goto(prefix + visit.before)
        const answer = await page.goto(address)
        expect.soft(answer!.status(), address).toBe(visit.status ?? 200)
        fs.writeFileSync(path.join(html, `${checked.length}.html`), await answer!.text())
        checked.push(address)
        await hydrated(page)
        expect.soft(await page.locator('html').getAttribute('lang'), address).toBe(language)
        expect.soft(await page.locator('h1').count(), `${address}: one h1`).toBe(1)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
          const found = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).slice(0, 3).join(' | ')}`)
          expect.soft(found, `${address} (${colorScheme})`).toEqual([])
        }
        await page.setViewportSize({ width: 320, height: 640 })
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect.soft(wide, `${address} at 320 px`).toBeLessThanOrEqual(0)
        // Includes every breach of the content security policy and every hydration mismatch.
        expect.soft(complaints, address).toEqual([])
        await page.context().close()
      })
    }
    test.info().annotations.push({ type: 'pages', description: `${checked.length} pages × 2 themes` })
    expect.soft(invalid(html, checked)).toEqual([])
    fs.rmSync(html, { recursive: true })
  })
}

// Complaints of the W3C's checker, each with the page's address.
function invalid(folder: string, addresses: string[]): string[] {
  try {
    const files = addresses.map((_, number) => path.join(folder, `${number}.html`))
    const options = ['-jar', String(vnu), '--errors-only', '--format', 'json', '--exit-zero-always', '--stdout']
    const { messages } = JSON.parse(execFileSync('java', [...options, ...files], { maxBuffer: 64 << 20 }).toString())
    return messages.map((one: { url: string; message: string; extract?: string }) => {
      const number = Number(path.basename(one.url, '.html'))
      return `${addresses[number]}: ${one.message} ${one.extract ?? ''}`
    })
  } catch (problem) {
    return [`the HTML checker did not run: ${problem}`]
  }
}
