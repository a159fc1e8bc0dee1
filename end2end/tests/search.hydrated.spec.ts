// The search box with WASM: suggestions by keyboard and mouse, and a conversion of kana that is never taken for an order.
import type { Locator, Page } from '@playwright/test'
import { expect, open, test } from '../fixtures/test.ts'

async function box(page: Page, path = '/opportunities'): Promise<{ input: Locator; options: Locator }> {
  await open(page, path)
  const input = page.getByRole('combobox', { name: 'キーワード' })
  await expect(input).toHaveAttribute('aria-expanded', 'false')
  return { input, options: page.getByRole('listbox', { name: '候補' }).getByRole('option') }
}

test('the slash leads to the box, the arrows through its suggestions, Enter to the posting', async ({ page }) => {
  const { input, options } = await box(page)
  await page.keyboard.press('/')
  await expect(input).toBeFocused()
  await page.keyboard.type('水中ドローン')
  await expect(options.first()).toBeVisible()
  await expect(page.locator('.search-bar [role="status"]')).toContainText('候補が')
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(input).toHaveAttribute('aria-activedescendant', 'q-suggestions-0')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/opportunities\/[0-9a-f-]{36}$/)
})

test('kana find what is written otherwise, a place narrows the list', async ({ page }) => {
  const { input, options } = await box(page)
  await input.fill('ことのは')
  await expect(options.filter({ hasText: 'コトノハ' }).first()).toBeVisible()
  await input.fill('岡山')
  await options.filter({ hasText: '場所' }).first().click()
  await page.waitForURL('**/opportunities?place=JP-33')
})

test('the box of the home page suggests as that of the list does', async ({ page }) => {
  const { input, options } = await box(page, '/')
  await page.keyboard.press('/')
  await expect(input).toBeFocused()
  await page.keyboard.type('水中ドローン')
  await expect(options.first()).toBeVisible()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/opportunities?q=*')
  await expect(input).toHaveValue('水中ドローン')
  await open(page, '/')
  await input.fill('岡山')
  await options.filter({ hasText: '場所' }).first().click()
  await page.waitForURL('**/opportunities?place=JP-33')
})

test('Escape closes the list and leaves the words', async ({ page }) => {
  const { input, options } = await box(page)
  await input.fill('半導体')
  await expect(options.first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(options).toHaveCount(0)
  await expect(input).toHaveValue('半導体')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/opportunities?q=*')
})

test('the Enter that ends a conversion neither sends nor picks', async ({ page }) => {
  const { input } = await box(page)
  await input.focus()
  const keyboard = await page.context().newCDPSession(page)
  await keyboard.send('Input.imeSetComposition', { text: 'はんどう', selectionStart: 4, selectionEnd: 4 })
  // While kana are being converted, browsers report every key by the code 229.
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Enter', code: 'Enter' })
  await page.waitForTimeout(400)
  expect(new URL(page.url()).search).toBe('')
  await expect(input).toHaveValue('はんどう')
  await keyboard.send('Input.insertText', { text: '半導体' })
  await expect(page.getByRole('option').first()).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
})

test('F113: what is not converted yet suggests by its reading, and is left alone', async ({ page }) => {
  const { input, options } = await box(page)
  await input.focus()
  const keyboard = await page.context().newCDPSession(page)
  const compose = (text: string) => keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  for (const [typed, found] of [
    ['とうき', '東京'],
    ['ことのｈ', 'コトノハ'],
    ['おかや', '岡山'],
  ]) {
    await compose(typed)
    await expect(options.filter({ hasText: found }).first()).toBeVisible()
    await expect(input).toHaveValue(typed)
  }
  // The arrows belong to the conversion while there is one.
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'ArrowDown', code: 'ArrowDown' })
  await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveCount(0)
  await keyboard.send('Input.insertText', { text: '岡山' })
  await expect(input).toHaveValue('岡山')
  await expect(options.filter({ hasText: '岡山' }).first()).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
})
