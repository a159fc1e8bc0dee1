// The browser's half in Firefox, the extended support release that Debian has:
//
//   node end2end/tools/firefox.mjs        after script/build --dev; KAKEHASHI_FIREFOX names another one
//
// Firefox 140 does not know all that the present Playwright asks of it, so an older one drives it. Its scripts in the page are stopped by
// our own policy, so all is looked at through locators.
import pw from 'playwright-core-esr'
import assert from 'node:assert'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { portalIn } from './portal.mjs'

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'kakehashi-firefox-'))
const portal = await portalIn(data)
portal.run('migrate')
const password = portal.run('demo').match(/^password:\s*(\S+)$/m)[1]
await portal.start()

// Firefox wants a home that is its user's; in a container it cannot make its own sandbox.
const env = { ...process.env, HOME: data, MOZ_DISABLE_CONTENT_SANDBOX: '1' }
const browser = await pw._bidiFirefox.launch({ executablePath: process.env.KAKEHASHI_FIREFOX ?? '/usr/bin/firefox-esr', headless: true, env })
const page = await (await browser.newContext()).newPage()
const there = (selector) => page.locator(selector).first().waitFor({ state: 'attached', timeout: 10_000 })
const open = async (where) => {
  await page.goto(portal.url + where)
  await there('html[data-hydrated]')
}
const done = []
const step = async (name, act) => {
  await act()
  done.push(name)
}

await step('a box narrows the list', async () => {
  await open('/opportunities')
  await page.locator('main [name="kind"]').first().check()
  await there('.chips a')
})
await step('words are suggested', async () => {
  await page.locator('main [role="combobox"]').first().fill('ロボ')
  await there('[role="option"]')
})
await step('a form is checked before it is sent', async () => {
  await open('/sign-in')
  await page.locator('main button[type="submit"]').first().click()
  await there('.error-summary')
})
await step('somebody signs in', async () => {
  await page.locator('[name="email"]').fill('alumnus@demo.test')
  await page.locator('[name="password"]').fill(password)
  await page.locator('main button[type="submit"]').first().click()
  await there('header a[href$="/notifications"]')
})
await step('★ is pressed where it stands', async () => {
  await open('/opportunities')
  const star = page.locator('.star-button').first()
  assert.equal(await star.getAttribute('aria-pressed'), 'false')
  await star.click()
  await there('.star-button[aria-pressed="true"]')
})
await step('a draft saves itself', async () => {
  await open('/postings/new')
  await page.locator('main [name="kind"][value="internship"]').first().click({ force: true })
  await there('[name="title_ja"]')
  await there('html[data-hydrated]')
  const version = await page.locator('[name="version"]').first().inputValue()
  await page.locator('[name="title_ja"]').fill('海の仕事')
  const deadline = Date.now() + 15_000
  while ((await page.locator('[name="version"]').first().inputValue()) === version) {
    assert.ok(Date.now() < deadline, 'the draft was not saved')
    await page.waitForTimeout(200)
  }
})

console.log(`${browser.version()}: ${done.join('; ')}`)
await browser.close()
await portal.end('SIGTERM')
fs.rmSync(data, { recursive: true, force: true })
