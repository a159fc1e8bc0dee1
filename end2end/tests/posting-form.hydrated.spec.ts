// The posting form while somebody fills it in: what is asked follows what is chosen, and answers tell the type.
import type { Page } from '@playwright/test'
import { as, fill } from '../fixtures/people.ts'
import { expect, open, test } from '../fixtures/test.ts'

async function begin(page: Page, kind: string): Promise<string> {
  const begun = await page.request.post('/postings/new', { form: { kind, key: crypto.randomUUID() }, maxRedirects: 0 })
  return begun.headers().location.match(/[0-9a-f-]{36}/)![0]
}

test('what a choice makes needless goes out of sight and comes back as it was typed', async ({ browser }) => {
  const page = await as(browser, 'alumnus')
  const id = await begin(page, 'internship')
  await open(page, `/postings/${id}/edit/programme`)
  const amount = page.locator('main [name="wage_amount"]')
  await fill(page, { wage_unit: 'hour', wage_amount: '１，３００円' })
  await fill(page, { wage_unit: 'none' })
  await expect(amount).toBeHidden()
  await fill(page, { wage_unit: 'day' })
  await expect(amount).toBeVisible()
  await expect(amount).toHaveValue('１，３００円')
  await fill(page, { career_type: 'type-1' })
  await expect(page.locator('main [name="purpose"]')).toBeHidden()
})

test('the answers tell the type as they are given', async ({ browser }) => {
  const page = await as(browser, 'alumnus')
  const id = await begin(page, 'internship')
  await open(page, `/postings/${id}/edit/programme`)
  const told = page.locator('[data-live="judged-type"]')
  await fill(page, { aim: 'assess', days_total: '10', days_workplace: '5', study_years: ['b3'], vacation_only: '1', guided: '1' })
  await expect(told).toContainText('10日のうち5日です')
  await fill(page, { days_workplace: '６' })
  await expect(told).toContainText('「タイプ3')
})

test('Enter in a line saves the draft and complains of nothing', async ({ browser }) => {
  const page = await as(browser, 'alumnus')
  const id = await begin(page, 'guest-course')
  await open(page, `/postings/${id}/edit/basics`)
  await page.locator('main [name="title_ja"]').fill('海の音')
  await page.locator('main [name="title_ja"]').press('Enter')
  await page.waitForURL('**/edit/basics?saved=1')
  await expect(page.locator('.error-summary')).toHaveCount(0)
  await expect(page.locator('main [name="title_ja"]')).toHaveValue('海の音')
})
