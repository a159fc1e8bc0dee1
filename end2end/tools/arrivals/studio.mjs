// Where the pictures are taken: a portal with its mails, a browser, and people in windows of their own.
import { chromium } from 'playwright-core'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { portalIn } from '../portal.mjs'
import { mailServer } from '../sink.mjs'

export const WIDTHS = [390, 1280]
// What is below is another picture's.
const HIGHEST = 6000

export async function studio(folder) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'kakehashi-arrivals-'))
  const sink = await mailServer()
  const portal = await portalIn(data, { KAKEHASHI_SMTP: `smtp://127.0.0.1:${sink.port}`, KAKEHASHI_MAIL_FROM: 'portal@kakehashi-u.example' })
  portal.run('migrate')
  const password = portal.run('demo').match(/^password:\s*(\S+)$/m)[1]
  await portal.start()
  const browser = await chromium.launch({
    executablePath: process.env.KAKEHASHI_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  let pictures = 0

  const school = {
    data,
    sink,
    portal,
    password,
    /** Something was to be shown and was not there. */
    missing: false,

    miss(what) {
      school.missing = true
      console.error(`MISSING: ${what}`)
    },

    /** A window of nobody who has signed in. */
    async guest() {
      const options = { baseURL: school.portal.url, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', reducedMotion: 'reduce' }
      const context = await browser.newContext({ ...options, colorScheme: process.env.ARRIVALS_DARK ? 'dark' : 'light' })
      return context.newPage()
    },

    /** A window of somebody of the demo school. */
    async as(account) {
      const page = await school.guest()
      const cookie = await school.portal.signIn(`${account}@demo.test`, password)
      const [name, value] = [cookie.slice(0, cookie.indexOf('=')), cookie.slice(cookie.indexOf('=') + 1)]
      const { hostname: domain } = new URL(school.portal.url)
      await page.context().addCookies([{ name, value, domain, path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }])
      return page
    },

    /** A picture of what the window shows, at each width. */
    async shoot(page, name) {
      const number = String(++pictures).padStart(3, '0')
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        const { height, wide } = await page.evaluate(() => {
          const { scrollHeight, scrollWidth, clientWidth } = document.documentElement
          return { height: scrollHeight, wide: scrollWidth > clientWidth }
        })
        if (wide) console.error(`WIDER than its window of ${width}: ${name}`)
        await page.setViewportSize({ width, height: Math.min(Math.max(height, 500), HIGHEST) })
        await page.screenshot({ path: path.join(folder, `${number}-${name}-${width}.png`) })
      }
      console.log(`${number} ${name} · ${page.url() === 'about:blank' ? '' : decodeURI(page.url().replace(school.portal.url, ''))}`)
    },

    /** Opens a page and takes its picture. */
    async show(page, where, name) {
      await go(page, where)
      await school.shoot(page, name)
    },

    async end() {
      await browser.close()
      await school.portal.end('SIGTERM')
      sink.close()
      fs.rmSync(data, { recursive: true, force: true })
    },
  }
  return school
}

export async function go(page, where) {
  await page.goto(where)
  await alive(page)
}

async function alive(page) {
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
}

/** Fills in a form of the page and sends it: the main one, the one of this name, or by a button that says what it does. */
export async function send(page, name, fields = {}, act) {
  const of = name === '' ? 'main form[method="post"]:not([hidden])' : name === 'main' ? '#main-form' : `main form:has(> input[name="form"][value="${name}"])`
  const form = page.locator(of).first()
  await form.evaluate((one) => {
    for (let more = one.closest('details'); more; more = more.parentElement?.closest('details')) more.open = true
  })
  for (const [field, value] of Object.entries(fields)) await fill(form, field, value)
  const button = form.locator(act ? `button[name="act"][value="${act}"]` : 'button[type="submit"]:not([aria-hidden])').first()
  // What the browser's own check refuses is not sent at all.
  const answered = Promise.race([page.waitForEvent('framenavigated'), page.locator('main .error-summary:focus').waitFor()])
  await button.click()
  await answered
  await page.waitForLoadState()
  await alive(page)
}

async function fill(form, field, value) {
  const control = form.locator(`[name="${field}"]`).first()
  const { tag, type } = await control.evaluate((one) => ({ tag: one.tagName, type: one.type }))
  if (type === 'radio' || type === 'checkbox') await form.locator(`[name="${field}"][value="${value}"]`).setChecked(true, { force: true })
  else if (type === 'file') await control.setInputFiles({ name: value.name, mimeType: 'text/csv', buffer: Buffer.from(value.text) })
  else if (tag === 'SELECT') await control.selectOption(value)
  else await control.fill(value)
}

/** The path of the first link of a page that is like this. */
export async function linkOn(page, pattern) {
  const links = await page.locator('main a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  const found = links.find((one) => pattern.test(one))
  if (!found) throw new Error(`${page.url()} has no link like ${pattern}`)
  return found
}
