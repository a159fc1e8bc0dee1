// The language switch loses nothing that was typed: a draft is saved on the way, other forms come along.
import { as, fill } from '../fixtures/people.ts'
import { expect, hydrated, open, test } from '../fixtures/test.ts'

test('F96: what staff typed comes along', async ({ browser }, info) => {
  const page = await as(browser, 'staff', { javaScriptEnabled: info.project.name !== 'no-js' })
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  const desk = await first(page, '/desk', /\/desk\/[0-9a-f-]{36}$/)
  const forms: [path: string, summary: boolean, typed: Record<string, string>][] = [
    ['/desk/people', true, { name: '髙橋 花子', email: 'hanako@people.test' }],
    ['/desk/organizations', true, { name_ja: '潮風計測 “株式会社”', name_en: 'Shiokaze & Sons' }],
    [desk, false, { message: '保険には誰が入りますか。\n期間は何日ですか。' }],
  ]
  for (const [path, folded, typed] of forms) {
    await open(page, path)
    if (folded) await page.locator('main details.panel > summary').first().click()
    await fill(page, typed)
    await page.getByRole('banner').getByText('English').last().click()
    await page.waitForURL(`**/en${path}`)
    await hydrated(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('main [role="status"]').first()).toContainText('Not sent yet')
    for (const [name, value] of Object.entries(typed)) await expect(page.locator(`main [name="${name}"]:not([type="hidden"])`)).toHaveValue(value)
    await page.getByRole('banner').getByText('日本語').last().click()
    await page.waitForURL((url) => url.pathname === path)
    for (const [name, value] of Object.entries(typed)) await expect(page.locator(`main [name="${name}"]:not([type="hidden"])`)).toHaveValue(value)
    expect(asked, 'switching asks nothing').toEqual([])
    // It still waits to be sent, so leaving it does.
    await page.goto('/')
    expect(asked.splice(0)).toEqual(info.project.name === 'no-js' ? [] : ['beforeunload'])
  }
  // Enter in a field sends the form; it does not change the language.
  await open(page, '/desk/people')
  await page.locator('main details.panel > summary').first().click()
  await fill(page, { name: '髙橋', email: 'no address' })
  await page.locator('main [name="email"]').press('Enter')
  await expect(page.locator('main .error-summary')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
})

test('F97: a step of a posting is saved on the way', async ({ browser }, info) => {
  const page = await as(browser, 'alumnus', { javaScriptEnabled: info.project.name !== 'no-js' })
  const begun = await page.request.post('/postings/new', { form: { kind: 'internship' }, maxRedirects: 0 })
  const id = begun.headers().location.match(/[0-9a-f-]{36}/)![0]
  await open(page, `/postings/${id}/edit/basics`)
  await fill(page, { title_ja: '海の色をはかる', summary_ja: '一行目\n二行目' })
  await page.waitForTimeout(200)
  await page.getByRole('banner').getByText('English').last().click()
  await page.waitForURL(`**/en/postings/${id}/edit/basics?saved=1`)
  await expect(page.locator('main [name="title_ja"]')).toHaveValue('海の色をはかる')
  await expect(page.locator('main [name="summary_ja"]')).toHaveValue('一行目\n二行目')
})

async function first(page: import('@playwright/test').Page, path: string, pattern: RegExp): Promise<string> {
  await page.goto(path)
  const found = await page.locator('main a[href]').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
  return found.find((one) => pattern.test(one))!
}
