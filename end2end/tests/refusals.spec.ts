// Nobody gets in where they do not belong. Status codes are asked directly, pages are looked at where a person would see one.
import { as, fill, press, roles, type Role } from '../fixtures/people.ts'
import { day, posting } from '../fixtures/postings.ts'
import { expect, open, test } from '../fixtures/test.ts'

test('each role opens its own rooms and no others', async ({ browser }) => {
  const rooms: Record<string, (Role | 'guest')[]> = {
    '/account': ['student', 'alumnus', 'faculty', 'staff', 'recruiter', 'admin'],
    '/notifications': ['student', 'alumnus', 'faculty', 'staff', 'recruiter', 'admin'],
    '/saved-searches': ['student', 'alumnus', 'faculty', 'staff', 'recruiter', 'admin'],
    '/postings/new': ['alumnus', 'faculty', 'staff', 'recruiter', 'admin'],
    '/desk': ['staff', 'admin'],
    '/desk/people': ['staff', 'admin'],
    '/desk/organizations': ['staff', 'admin'],
    '/desk/import': ['staff', 'admin'],
  }
  for (const role of ['guest', ...roles] as (Role | 'guest')[]) {
    const page = await as(browser, role)
    for (const [path, allowed] of Object.entries(rooms)) {
      const answer = await page.request.get(path, { maxRedirects: 0 })
      if (allowed.includes(role)) expect.soft(answer.status(), `${role} at ${path}`).toBe(200)
      else if (role === 'guest') expect.soft([303, 401], `${role} at ${path}`).toContain(answer.status())
      else expect.soft(answer.status(), `${role} at ${path}`).toBe(403)
    }
    await page.context().close()
  }
})

test("somebody else's draft does not exist", async ({ browser }) => {
  const alumnus = await as(browser, 'alumnus')
  const begun = await alumnus.request.post('/postings/new', { form: { kind: 'internship', key: crypto.randomUUID() }, maxRedirects: 0 })
  expect(begun.status()).toBe(303)
  const id = begun.headers().location.match(/[0-9a-f-]{36}/)![0]
  for (const role of ['guest', 'student', 'faculty', 'recruiter'] as const) {
    const other = await as(browser, role)
    for (const path of [`/opportunities/${id}`, `/postings/${id}`, `/postings/${id}/edit/basics`, `/postings/${id}/preview`]) {
      const status = (await other.request.get(path, { maxRedirects: 0 })).status()
      expect.soft([303, 401, 403, 404], `${role} at ${path}`).toContain(status)
      expect.soft(status, `${role} at ${path}`).not.toBe(200)
    }
    const write = await other.request.post(`/postings/${id}/edit/basics`, { form: { version: '1', title_ja: '乗っ取り', act: 'stay' }, maxRedirects: 0 })
    expect.soft(write.ok() || write.status() === 303 && !write.headers().location?.includes('sign-in'), `${role} writes`).toBe(false)
    await other.context().close()
  }
  await open(alumnus, `/postings/${id}/edit/basics`)
  await expect(alumnus.locator('main [name="title_ja"]')).toHaveValue('')
})

test('nobody decides on their own posting', async ({ browser }, info) => {
  const staff = await as(browser, 'staff', { javaScriptEnabled: info.project.name !== 'no-js' })
  const content = posting('guest-course', `own${Date.now()}`)
  const begun = await staff.request.post('/postings/new', { form: { kind: 'guest-course', key: crypto.randomUUID() }, maxRedirects: 0 })
  const id = begun.headers().location.match(/[0-9a-f-]{36}/)![0]
  for (const step of ['basics', 'programme', 'conditions'] as const) {
    // The step before has to be saved; leaving its page at once would cut that off.
    if (step !== 'basics') await staff.waitForURL(`**/edit/${step}`)
    await open(staff, `/postings/${id}/edit/${step}`)
    await fill(staff, content[step])
    await press(staff, 'next')
  }
  await staff.waitForURL('**/preview')
  await press(staff, 'submit')
  await staff.waitForURL(new RegExp(`/postings/${id}(\\?|$)`))
  // The desk offers no form for it; a request made by hand is refused for this reason and no other, whatever version it names.
  for (const version of ['1', '4', '5']) {
    for (const act of ['approve', 'decline', 'ask']) {
      const answer = await staff.request.post(`/desk/${id}`, { form: { act, version, reason: 'misleading', message: 'x' }, maxRedirects: 0 })
      expect.soft(answer.status(), `${act} ${version}`).toBe(409)
      expect.soft(await answer.json(), `${act} ${version}`).toMatchObject({ problem: 'conflict', details: 'own-posting' })
    }
  }
  const guest = await as(browser, 'guest')
  expect((await guest.request.get(`/opportunities/${id}`)).status()).toBe(404)
})

test('a request from another site changes nothing', async ({ browser }) => {
  const alumnus = await as(browser, 'alumnus')
  const shapes = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ]
  for (const headers of shapes) {
    for (const path of ['/postings/new', '/account', '/sign-out', '/sign-in', '/notifications', '/desk/people']) {
      const answer = await alumnus.request.post(path, { headers, form: { kind: 'internship', form: 'language', language: 'en' }, maxRedirects: 0 })
      expect.soft(answer.status(), `${path} ${JSON.stringify(headers)}`).toBe(403)
    }
  }
})

test('wrong input says what is wrong and loses nothing', async ({ browser }, info) => {
  const alumnus = await as(browser, 'alumnus', { javaScriptEnabled: info.project.name !== 'no-js' })
  const begun = await alumnus.request.post('/postings/new', { form: { kind: 'internship', key: crypto.randomUUID() }, maxRedirects: 0 })
  const id = begun.headers().location.match(/[0-9a-f-]{36}/)![0]
  await open(alumnus, `/postings/${id}/edit/conditions`)
  const typed = { apply_by: day(-3), capacity_min: '五人', how_to_apply: '髙橋まで 😀', city: '葛󠄀城市' }
  await fill(alumnus, typed)
  await press(alumnus, 'next')
  const summary = alumnus.getByRole('alert').first()
  await expect(summary).toBeVisible()
  for (const [name, value] of Object.entries(typed)) await expect(alumnus.locator(`main [name="${name}"]`)).toHaveValue(value)
  await expect(alumnus.locator('main [name="capacity_min"]')).toHaveAttribute('aria-invalid', 'true')
})
