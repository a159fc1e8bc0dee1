// The main path: an alumnus posts, staff ask and approve, a guest finds. Once for each kind, hydrated and without JavaScript.
import { as, fill, press } from '../fixtures/people.ts'
import { kinds, posting, type Step } from '../fixtures/postings.ts'
import { expect, hydrated, open, test } from '../fixtures/test.ts'

for (const kind of kinds) {
  test(`an alumnus posts ${kind}, staff publish it, a guest finds it`, async ({ browser }, info) => {
    test.slow()
    const mark = `zq${kind.slice(0, 3)}${info.project.name === 'no-js' ? 'n' : 'h'}${info.repeatEachIndex}${Date.now() % 100000}`
    const content = posting(kind, mark)
    const javaScriptEnabled = info.project.name !== 'no-js'
    const alumnus = await as(browser, 'alumnus', { javaScriptEnabled })
    const staff = await as(browser, 'staff', { javaScriptEnabled })
    const guest = await as(browser, 'guest', { javaScriptEnabled })

    // The alumnus chooses a kind and fills three steps.
    await open(alumnus, '/postings/new')
    await alumnus.locator(`main [name="kind"][value="${kind}"]`).first().click({ force: true })
    if (!/\/edit\//.test(alumnus.url())) {
      const start = alumnus.locator('main form button[type="submit"]:not([name="kind"])')
      if (await start.count()) await start.first().click()
    }
    await alumnus.waitForURL('**/edit/basics')
    const id = alumnus.url().match(/postings\/([0-9a-f-]{36})/)![1]
    for (const step of ['basics', 'programme', 'conditions'] as Step[]) {
      await alumnus.waitForURL(`**/edit/${step}`)
      await hydrated(alumnus)
      if (step === 'basics' && kind !== 'guest-course') {
        const organization = alumnus.locator('main select[name="organization"]')
        await organization.selectOption({ index: (await organization.locator('option').count()) - 1 })
      }
      await fill(alumnus, content[step])
      await press(alumnus, 'next')
    }

    // The preview shows what others will see; then it goes to staff.
    await alumnus.waitForURL('**/preview')
    await expect(alumnus.getByRole('main')).toContainText(String(content.basics.title_ja))
    await press(alumnus, 'submit')
    await alumnus.waitForURL(new RegExp(`/postings/${id}(\\?|$)`))

    // Nobody but staff and the poster sees it yet.
    expect((await guest.request.get(`/opportunities/${id}`)).status()).toBe(404)

    // Staff ask a question; the alumnus hears of it and answers.
    await open(staff, '/desk')
    await expect(staff.getByRole('main')).toContainText(String(content.basics.title_ja))
    await open(staff, `/desk/${id}`)
    await decide(staff, 'ask', '保険はどちらで手配されますか。')
    await open(alumnus, '/notifications')
    await expect(alumnus.getByRole('main')).toContainText(String(content.basics.title_ja))
    await open(alumnus, `/postings/${id}`)
    await expect(alumnus.getByRole('main')).toContainText('保険はどちらで手配されますか。')
    await alumnus.locator('main form:has([name="form"][value="answer"]) textarea[name="message"]').fill('大学の学研災でお願いします。')
    await alumnus.locator('main form:has([name="form"][value="answer"]) button[type="submit"]').click()
    await expect(alumnus.getByRole('main')).toContainText('大学の学研災でお願いします。')

    // Staff approve.
    await open(staff, `/desk/${id}`)
    await expect(staff.getByRole('main')).toContainText('大学の学研災でお願いします。')
    await decide(staff, 'approve')

    // A guest finds it in Japanese and in English, and opens it.
    await expect(async () => {
      await guest.goto(`/opportunities?q=${encodeURIComponent(mark)}`)
      await expect(guest.getByRole('main')).toContainText(String(content.basics.title_ja), { timeout: 500 })
    }).toPass({ timeout: 10_000 })
    const japanese = String(content.basics.title_ja).slice(0, 6)
    await open(guest, `/opportunities?q=${encodeURIComponent(`${japanese} ${mark}`)}`)
    await guest.getByRole('main').getByRole('link', { name: mark }).first().click()
    await guest.waitForURL(`**/opportunities/${id}`)
    await expect(guest.getByRole('heading', { level: 1 })).toContainText(String(content.basics.title_ja))
    await open(guest, `/en/opportunities?q=${encodeURIComponent(`${String(content.basics.title_en).split(' ')[0]} ${mark}`)}`)
    await guest.getByRole('main').getByRole('link', { name: mark }).first().click()
    await guest.waitForURL(`**/en/opportunities/${id}`)
    await expect(guest.getByRole('heading', { level: 1 })).toContainText(String(content.basics.title_en))
    expect(await guest.locator('html').getAttribute('lang')).toBe('en')
  })
}

async function decide(page: import('@playwright/test').Page, act: string, message?: string): Promise<void> {
  await hydrated(page)
  await page.locator(`main input[name="act"][value="${act}"]`).setChecked(true, { force: true })
  if (message) await page.locator('main form:has(input[name="act"]) textarea[name="message"]:visible').first().fill(message)
  await page.locator('main form:has(input[name="act"]) button[type="submit"]').first().click()
  await page.waitForURL(/\/desk(\/|$|\?)/)
}
