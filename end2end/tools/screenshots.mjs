// Takes the pictures of docs/screenshots from a running portal with demo data.
//
//   KAKEHASHI_URL=http://127.0.0.1:3000 KAKEHASHI_DEMO_PASSWORD=… node end2end/tools/screenshots.mjs
import { chromium } from 'playwright-core'
import * as fs from 'node:fs'
import * as path from 'node:path'

const url = process.env.KAKEHASHI_URL ?? 'http://127.0.0.1:3000'
const password = process.env.KAKEHASHI_DEMO_PASSWORD
if (!password) throw new Error('KAKEHASHI_DEMO_PASSWORD is the one that `kakehashi demo` printed')
const folder = path.resolve(import.meta.dirname, '../../docs/screenshots')
fs.mkdirSync(folder, { recursive: true })

const browser = await chromium.launch({
  executablePath: process.env.KAKEHASHI_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
const sessions = { guest: undefined, alumnus: await signIn('alumnus@demo.test'), staff: await signIn('staff@demo.test') }

const opportunity = await first('guest', '/opportunities', /\/opportunities\/[0-9a-f-]{36}$/)
const desk = await first('staff', '/desk', /\/desk\/[0-9a-f-]{36}$/)
const shots = [
  ['home', '/', 'guest'],
  ['list', '/opportunities', 'guest'],
  ['detail', opportunity, 'guest'],
  ['desk', '/desk', 'staff'],
  ['desk-posting', desk, 'staff'],
]
for (const kind of ['joint-research', 'internship', 'overseas-program', 'guest-course']) {
  shots.push([`form-${kind}`, `${await begin(kind)}/edit/programme`, 'alumnus'])
}

for (const [name, where, role] of shots) {
  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      await shoot(`${name}-${width}-${colorScheme}`, where, role, width, colorScheme)
    }
  }
}
await shoot('home-en-1280-light', '/en', 'guest', 1280, 'light')
await shoot('list-en-1280-light', '/en/opportunities', 'guest', 1280, 'light')
await shoot('detail-en-390-light', `/en${opportunity}`, 'guest', 390, 'light')
await browser.close()

async function shoot(name, where, role, width, colorScheme) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    storageState: sessions[role],
  })
  const page = await context.newPage()
  await page.goto(where)
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  // The first two screens: what a person sees, in a file that a repository can carry.
  const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), width < 600 ? 1700 : 1500)
  // A window as high as the picture, or bars that stick to its lower edge would stand in the middle.
  await page.setViewportSize({ width, height })
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
  await context.close()
  console.log(name)
}

async function begin(kind) {
  const context = await browser.newContext({ baseURL: url, storageState: sessions.alumnus })
  const answer = await context.request.post('/postings/new', { form: { kind, key: crypto.randomUUID() }, maxRedirects: 0 })
  await context.close()
  return answer.headers().location.match(/\/postings\/[0-9a-f-]{36}/)[0]
}

async function first(role, where, pattern) {
  const context = await browser.newContext({ baseURL: url, storageState: sessions[role] })
  const page = await context.newPage()
  await page.goto(where)
  const links = await page.locator('main a[href]').evaluateAll((all) => all.map((one) => new URL(one.href).pathname))
  await context.close()
  return links.find((one) => pattern.test(one))
}

async function signIn(email) {
  const answer = await fetch(`${url}/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ email, password }) })
  const value = answer.headers.get('set-cookie')?.match(/^__Host-sid=([^;]+)/)?.[1]
  if (!value) throw new Error(`${email} cannot sign in: ${answer.status}`)
  const { hostname } = new URL(url)
  return { origins: [], cookies: [{ name: '__Host-sid', value, domain: hostname, path: '/', secure: true, httpOnly: true, sameSite: 'Lax', expires: -1 }] }
}
