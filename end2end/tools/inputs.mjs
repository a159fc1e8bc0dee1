// How many clicks and inputs it takes to hand in one posting of each kind, and how many fields the form shows.
//
//   KAKEHASHI_URL=http://127.0.0.1:3000 KAKEHASHI_DEMO_PASSWORD=… node end2end/tools/inputs.mjs
//
// Counted is what somebody does who knows the form and writes no more than it asks for: one for each choice or tick, one for
// each text, number or day that is filled in, one for each button pressed, from the choice of the kind to handing in. A field
// that has a value already costs nothing. What the form refuses afterwards is filled in then, and counted the same.
import { chromium } from 'playwright-core'

const url = process.env.KAKEHASHI_URL ?? 'http://127.0.0.1:3000'
const password = process.env.KAKEHASHI_DEMO_PASSWORD
if (!password) throw new Error('KAKEHASHI_DEMO_PASSWORD is the one that `kakehashi demo` printed')

const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
const text = '学生が現場で手を動かしながら学びます。'

/** What is chosen where there is a choice; the internship is of type 3, as it was when this was first counted. */
const chosen = {
  fields_of_study: '07', visibility: 'public', direction: 'need', research_form: 'joint', budget_band: '1m-3m', research_place: 'split',
  student_part: 'graduate', aim: 'assess', career_type: 'type-3', worker_status: 'experience', wage_unit: 'none', insurance: 'host',
  data_use: 'not-used', visa: 'host-arranges', risk_level: '0', course_side: 'offer', course_form: 'lecture', fee_kind: 'declined',
  mode: 'on-site', prefecture: '37', working_languages: 'ja',
}
const typed = {
  title_ja: '点検の現場で学ぶ五日間', days_total: '5', days_workplace: '4', trl_now: '3', weeks_min: '8', minutes: '90', sessions: '1',
  apply_by: day(45), as_of: day(0), risk_as_of: day(-1),
}
const country = { 'overseas-program': 'DE' }
const steps = ['basics', 'programme', 'conditions']

const browser = await chromium.launch({
  executablePath: process.env.KAKEHASHI_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const context = await browser.newContext({ baseURL: url, locale: 'ja-JP' })
const page = await context.newPage()
await page.goto('/sign-in')
await page.fill('main [name="email"]', 'alumnus@demo.test')
await page.fill('main [name="password"]', password)
await page.press('main [name="password"]', 'Enter')
await page.waitForURL((address) => !address.pathname.endsWith('/sign-in'))

for (const kind of ['joint-research', 'internship', 'overseas-program', 'guest-course']) console.log(await handIn(kind))
await browser.close()

async function handIn(kind) {
  const count = { kind, clicks: 0, inputs: 0, shown: 0, required: 0 }
  await page.goto('/postings/new')
  await alive()
  await press(count, `main button[value="${kind}"]`, `**/edit/basics*`)
  const id = page.url().match(/[0-9a-f-]{36}/)[0]
  for (const [place, step] of steps.entries()) {
    const next = steps[place + 1] ? `/edit/${steps[place + 1]}` : '/preview'
    for (let round = 0; !page.url().includes(next); round += 1) {
      if (round === 4) throw new Error(`${kind}: ${step} is refused: ${await page.locator('.error-summary').innerText()}`)
      if (round === 0) await ask(count)
      await fillIn(count, kind, round > 0)
      await press(count, 'main button[name="act"][value="next"]:not([aria-hidden])', (address) => address.search.includes('check') || address.pathname.includes(next))
    }
  }
  await press(count, 'main button[value="submit"]', `**/postings/${id}*`)
  return { ...count, all: count.clicks + count.inputs }
}

/** What the step shows, choices and all, and what it marks as required. */
async function ask(count) {
  const fields = page.locator('main .step-form .field:visible')
  count.shown += await fields.count()
  count.required += await fields.filter({ has: page.locator('.field-required', { hasText: /^必須$/ }) }).count()
}

/** Fills what is required and empty; after a refusal what it names. */
async function fillIn(count, kind, wasRefused) {
  const names = wasRefused
    ? await page.locator('main .error-summary a').evaluateAll((links) => links.map((link) => link.hash.replace('#field-', '')))
    : await page.locator('main .step-form .field').evaluateAll((fields) =>
        fields
          .filter((field) => field.querySelector('.field-required')?.textContent === '必須')
          .map((field) => field.querySelector('[name]').name),
      )
  for (const name of new Set(names)) await fillOne(count, kind, name)
}

async function fillOne(count, kind, name) {
  const controls = page.locator(`main [name="${name}"]`)
  const first = controls.first()
  if (!(await first.locator('xpath=ancestor::*[contains(@class, "field")][1]').isVisible())) return
  const { tag, type } = await first.evaluate((one) => ({ tag: one.tagName, type: one.type }))
  const value = name === 'country' ? (country[kind] ?? 'JP') : (chosen[name] ?? typed[name] ?? text)
  if (type === 'radio' || type === 'checkbox') {
    if (await page.locator(`main [name="${name}"]:checked:not([value=""])`).count()) return
    await page.locator(`main [name="${name}"][value="${value}"]`).setChecked(true, { force: true })
    count.clicks += 1
  } else if (tag === 'SELECT') {
    if (await first.inputValue()) return
    const offered = await first.locator('option').evaluateAll((options) => options.map((option) => option.value).filter(Boolean))
    await first.selectOption(offered.includes(value) ? value : offered[0])
    count.inputs += 1
  } else {
    if (await first.inputValue()) return
    await first.fill(value)
    count.inputs += 1
  }
}

async function press(count, button, then) {
  await page.locator(button).first().click()
  // What the browser's own check refuses is not sent at all.
  const refused = page.locator('main .error-summary:focus').waitFor()
  await Promise.race([page.waitForURL(then), refused.catch(() => {})])
  await alive()
  count.clicks += 1
}

async function alive() {
  await page.waitForSelector('html[data-hydrated]', { state: 'attached' })
}
