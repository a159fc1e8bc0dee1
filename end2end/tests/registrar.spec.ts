// A registrar brings a file of the register, compares a claim with it and decides; hydrated and without JavaScript.
import { as, fill } from '../fixtures/people.ts'
import { expect, open, test } from '../fixtures/test.ts'

const csv = (number: string) =>
  `学籍番号,氏名,フリガナ,生年月日,学部,卒業年月\n${number},海老原 結,エビハラ ユイ,1999-02-03,理工学部,2021年3月\n${number}x,,,,,\n`

test('a file is compared, carried out, and changes nothing the second time', async ({ browser }, info) => {
  const javaScriptEnabled = info.project.name !== 'no-js'
  const registrar = await as(browser, 'staff', { javaScriptEnabled })
  const number = `T${Date.now() % 1000000}${javaScriptEnabled ? 'h' : 'n'}`
  for (const expected of ['新規', '変更なし']) {
    await open(registrar, '/registrar/register')
    await registrar.locator('input[type="file"]').setInputFiles({ name: '名簿.csv', mimeType: 'text/csv', buffer: Buffer.from(csv(number)) })
    await registrar.getByRole('button', { name: '読み込む' }).click()
    await registrar.waitForURL(/\/registrar\/imports\/[0-9a-f-]{36}/)
    await fill(registrar, { file_as_of: '2026-04-01' })
    await registrar.getByRole('button', { name: 'この内容で照合する' }).click()
    await registrar.waitForURL(/done=map/)
    const row = registrar.getByRole('row').filter({ has: registrar.getByRole('rowheader', { name: expected, exact: true }) })
    await expect(row.first()).toContainText('1')
    await expect(registrar.getByRole('main')).toContainText('氏名がありません')
    await registrar.getByRole('button', { name: 'この内容で取り込む' }).click()
    await registrar.waitForURL(/done=run/)
    await expect(registrar.getByRole('main')).toContainText('取り込みが終わりました')
  }
})

test('nothing of the register is shown before a registrar opens it, and the ledger says who did', async ({ browser }, info) => {
  const javaScriptEnabled = info.project.name !== 'no-js'
  const registrar = await as(browser, 'staff', { javaScriptEnabled })
  await open(registrar, '/registrar/register')
  await fill(registrar, { whom: '邊見 清' })
  await registrar.getByRole('button', { name: '記録を開く' }).click()
  await expect(registrar.getByRole('alert').first()).toContainText('閲覧する理由')
  await fill(registrar, { look_purpose: '同窓会名簿の照会' })
  await registrar.getByRole('button', { name: '記録を開く' }).click()
  await registrar.waitForURL(/\/registrar\/looks\//)
  await expect(registrar.getByRole('main')).toContainText('ヘンミ キヨシ')
  await open(registrar, '/registrar/ledger')
  await expect(registrar.getByRole('main')).toContainText('同窓会名簿の照会')
  const admin = await as(browser, 'admin', { javaScriptEnabled })
  await admin.goto('/registrar/register')
  await expect(admin.getByRole('main')).not.toContainText('名簿のファイル')
})
