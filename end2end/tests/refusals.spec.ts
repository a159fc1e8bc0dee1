// What is refused is told where a person sees it; who may open and send what is shown by the server's tests (rights, forged).
import { as, fill, press } from '../fixtures/people.ts'
import { day, posting } from '../fixtures/postings.ts'
import { expect, open, test } from '../fixtures/test.ts'

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

test('wrong input says what is wrong and loses nothing', async ({ browser }, info) => {
  const alumnus = await as(browser, 'alumnus', { javaScriptEnabled: info.project.name !== 'no-js' })
  const begun = await alumnus.request.post('/postings/new', { form: { kind: 'internship', key: crypto.randomUUID() }, maxRedirects: 0 })
  const id = begun.headers().location.match(/[0-9a-f-]{36}/)![0]
  await open(alumnus, `/postings/${id}/edit/conditions`)
  const typed = { apply_by: day(-3), capacity_min: '五人か六人', how_to_apply: '髙橋まで 😀', city: '葛󠄀城市' }
  await fill(alumnus, typed)
  await press(alumnus, 'next')
  const summary = alumnus.getByRole('alert').first()
  await expect(summary).toBeVisible()
  for (const [name, value] of Object.entries(typed)) await expect(alumnus.locator(`main [name="${name}"]`)).toHaveValue(value)
  await expect(alumnus.locator('main [name="capacity_min"]')).toHaveAttribute('aria-invalid', 'true')
})
