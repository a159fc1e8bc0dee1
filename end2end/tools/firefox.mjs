// What runs in the browser, in Firefox ESR: the tests in Chromium are many, these few show that nothing hangs on it.
//
//   node end2end/tools/firefox.mjs
//
// Runs a portal of its own with demo data from target/debug/kakehashi (or KAKEHASHI_BINARY) and target/site.
import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import puppeteer from 'puppeteer-core'
import { portalIn } from './portal.mjs'

const firefox = process.env.KAKEHASHI_FIREFOX ?? '/usr/bin/firefox-esr'
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'kakehashi-firefox-'))
const portal = await portalIn(data)
portal.run('migrate')
const password = portal.run('demo').match(/^password:\s*(\S+)$/m)[1]
await portal.start()
const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true })
let failures = 0

await check('a choice changes the list in the same document, and Back leads to the one before', async (page) => {
  await open(page, '/opportunities')
  await page.evaluate(() => (window.same = true))
  await page.evaluate(() => document.querySelector('#kind-internship').click())
  await until(page, () => location.search === '?kind=internship' && document.querySelectorAll('.chip').length === 1)
  assert.equal(await page.evaluate(() => window.same), true)
  await page.evaluate(() => history.back())
  await until(page, () => location.search === '' && document.querySelectorAll('.chip').length === 0 && !document.querySelector('#kind-internship').checked)
  assert.equal(await page.evaluate(() => window.same), true)
})

await check('suggestions come while somebody types, and the keyboard opens one', async (page) => {
  await open(page, '/opportunities')
  await page.focus('#q')
  await page.keyboard.type('水中ドローン')
  await until(page, () => document.querySelectorAll('[role=option]').length > 0)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await until(page, () => /^\/opportunities\/[0-9a-f-]{36}$/.test(location.pathname))
})

await check('a form is checked before it is sent, then signs in', async (page) => {
  await open(page, '/sign-in')
  await page.evaluate(() => (window.same = true))
  await page.click('main .form-acts button')
  await until(page, () => document.activeElement?.classList.contains('error-summary'))
  assert.equal(await page.evaluate(() => window.same), true)
  await page.type('main [name=email]', 'student@demo.test')
  await page.type('main [name=password]', password)
  await page.click('main .form-acts button')
  await until(page, () => document.querySelector('.account-menu'))
})

await check('★ is taken without leaving the page', async (page) => {
  await open(page, '/opportunities')
  await page.evaluate(() => (window.same = true))
  await page.click('form.star button')
  await until(page, () => document.querySelector('form.star:not([data-busy]) button[aria-pressed=true]'))
  assert.equal(await page.evaluate(() => window.same), true)
  await open(page, '/bookmarks')
  await until(page, () => document.querySelectorAll('form.star').length > 0)
})

await browser.close()
await portal.end('SIGTERM')
fs.rmSync(data, { recursive: true, force: true })
console.log(failures ? `${failures} failed` : 'Firefox: all is well')
process.exit(failures ? 1 : 0)

async function check(name, act) {
  const page = await browser.newPage()
  const wrong = []
  page.on('pageerror', (error) => wrong.push(String(error)))
  try {
    await act(page)
    assert.deepEqual(wrong, [])
    console.log(`ok      ${name}`)
  } catch (problem) {
    failures += 1
    console.log(`FAILED  ${name}\n${problem.stack}\n${wrong.join('\n')}`)
  }
  await page.close()
}

async function open(page, to) {
  await page.goto(portal.url + to)
  await until(page, () => document.documentElement.hasAttribute('data-hydrated'))
}

function until(page, holds) {
  return page.waitForFunction(holds, { timeout: 15_000 })
}
