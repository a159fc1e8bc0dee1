// A recruiter brings a company, by its domain or with papers, and staff look at the doubtful ones.
import { arrive } from './newcomers.mjs'
import { go, linkOn, send } from './studio.mjs'

const recruiter = (name, kana, email) => ({ role: 'recruiter', name, kana, email })

export async function companies(school) {
  await byDomain(school)
  await byPapers(school)
  await desk(school)
}

async function byDomain(school) {
  const page = await arrive(school, recruiter('大塚 凛', 'オオツカ リン', 'rin@shiosai-seiki.example.jp'))
  await school.shoot(page, 'standing-recruiter')
  await school.show(page, '/organizations/join', 'join')
  await school.show(page, '/organizations/join?q=リーフ', 'join-found')
  await school.show(page, '/organizations/join?q=shiosai-seiki.example.jp', 'join-bring')
  const company = { name_ja: '株式会社しおさい精機', name_en: 'Shiosai Precision Inc.', kana: 'シオサイセイキ', website: 'https://www.shiosai-seiki.example.jp' }
  await send(page, 'bring', { ...company, corporate_number: '7999900000102' })
  await school.shoot(page, 'join-refused')
  await send(page, 'bring', { corporate_number: numberOf('999900000404') })
  await school.shoot(page, 'join-proofs')
  await send(page, 'record')
  await school.shoot(page, 'join-record-missing')
  await send(page, 'file')
  await school.shoot(page, 'join-file-missing')
  await send(page, 'code', { address: 'rin@gmail.com' })
  await school.shoot(page, 'join-code-refused')
  await send(page, 'code', { address: 'rin@shiosai-seiki.example.jp' })
  await school.shoot(page, 'join-code-sent')
  const mail = await school.sink.mailTo('rin@shiosai-seiki.example.jp', '所属を確認するためのコード')
  await send(page, 'confirm', { code: mail.code() })
  await school.shoot(page, 'join-accepted')
  const english = await school.guest()
  await school.show(english, '/en/organizations?q=Shiosai', 'organizations-en')
}

async function byPapers(school) {
  const page = await arrive(school, recruiter('滝口 直', 'タキグチ ナオ', 'takiguchi@private.test'))
  await go(page, '/organizations/join?q=合同会社いそべ工房')
  await send(page, 'bring', { kana: 'イソベコウボウ', corporate_number: numberOf('999900000505') })
  await school.shoot(page, 'join-without-domain')
  await send(page, 'main', { message: '9月に設立したばかりで、ドメインがありません。履歴事項全部証明書の写しをお持ちします。' }, 'hand-in')
  await school.shoot(page, 'join-waiting')
  const staff = await school.as('staff')
  await ask(staff, '滝口 直', { act: 'ask', message: '代表電話の番号を教えてください。' })
  await school.shoot(staff, 'desk-organizations-asked')
  await go(page, '/organizations/join')
  await school.show(page, await linkOn(page, /\/organizations\/join\/[0-9a-f-]{36}$/), 'join-asked')
  await send(page, 'main', { message: '087-000-0000です。' }, 'answer')
  await ask(staff, '滝口 直', { act: 'decline', reason: 'no-proof', message: '登記の写しが届いてから、もう一度お申し込みください。' })
  await go(page, '/organizations/join')
  await school.shoot(page, 'join-own')
  await school.show(page, await linkOn(page, /\/organizations\/join\/[0-9a-f-]{36}$/), 'join-declined')
}

/** Decides on the request of somebody. */
async function ask(staff, who, decision) {
  await go(staff, '/desk/organizations')
  const form = staff.locator('article').filter({ hasText: who }).locator('form')
  const request = await form.locator('input[name="request"]').getAttribute('value')
  const answer = await staff.request.post('/desk/organizations', { form: { form: 'decide', request, ...decision }, maxRedirects: 0 })
  if (answer.status() !== 303) throw new Error(`the decision on ${who} is answered with ${answer.status()}: ${(await answer.text()).slice(0, 500)}`)
  await go(staff, answer.headers().location)
}

async function desk(school) {
  const staff = await school.as('staff')
  await school.show(staff, '/desk/organizations', 'desk-organizations')
  await school.show(staff, '/desk/organizations/merge', 'merge-unasked')
  await go(staff, '/desk/organizations?q=リーフ')
  await school.show(staff, await linkOn(staff, /merge\?from=/), 'merge-from')
  const from = new URL(staff.url()).searchParams.get('from')
  await school.show(staff, `/desk/organizations/merge?from=${from}&q=しおさい`, 'merge-found')
  await school.show(staff, await linkOn(staff, /into=/), 'merge-both')
  await send(staff, 'merge')
  await school.shoot(staff, 'merge-done')
  await send(staff, 'part')
  await school.shoot(staff, 'merge-parted')
}

/** A corporate number that nobody has: its twelve digits with the check digit in front. */
export function numberOf(base) {
  const weighted = [...base].reverse().reduce((sum, digit, place) => sum + Number(digit) * (place % 2 ? 2 : 1), 0)
  return `${9 - (weighted % 9)}${base}`
}
