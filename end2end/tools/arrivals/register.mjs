// Alumni say who they were, registrars compare it with the register, and students graduate.
import { arrive } from './newcomers.mjs'
import { go, send } from './studio.mjs'

const alumnus = (name, kana, account) => ({ role: 'alumnus', name, kana, email: `${account}@private.test` })
const sure = { full_name: '吉富 海斗', birth: '2000-04-05', graduated_year: '2023', student_no: 'E19001' }
const near = { full_name: '神代 樹', kana: 'クマシロ イツキ', birth: '2001-09-03', graduated_year: '2024', faculty: '理工学部', message: '在学中に転居しました。' }
const far = { full_name: '野崎 誠', kana: 'ノザキ マコト', birth: '1971-05-12', graduated_year: '1994', faculty: '教育学部' }

export async function register(school) {
  const confirmed = await claims(school)
  await registrars(school, confirmed)
  await files(school)
  await graduation(school)
}

async function claims(school) {
  const confirmed = await arrive(school, alumnus('吉富 海斗', 'ヨシトミ カイト', 'yoshitomi'))
  await school.shoot(confirmed, 'standing-alumnus')
  await school.show(confirmed, '/claim', 'claim')
  await send(confirmed, 'main', { ...sure, birth: '平成の春' })
  await school.shoot(confirmed, 'claim-refused')
  await send(confirmed, 'main', sure)
  await school.shoot(confirmed, 'claim-sure')
  return confirmed
}

async function registrars(school, confirmed) {
  const waiting = await arrive(school, alumnus('神代 樹', 'クマシロ イツキ', 'kumashiro'))
  await go(waiting, '/claim')
  await send(waiting, 'main', near)
  await school.shoot(waiting, 'claim-waiting')
  const vouch = (await waiting.locator('main code').first().innerText()).match(/\/vouch\/\S+/)[0]
  await school.show(confirmed, vouch, 'vouch')
  await send(confirmed, 'main')
  await school.shoot(confirmed, 'vouch-done')
  await school.show(await school.as('alumnus'), vouch, 'vouch-may-not')
  const nobody = await arrive(school, alumnus('野崎 誠', 'ノザキ マコト', 'nozaki'))
  await go(nobody, '/claim')
  await send(nobody, 'main', far)

  const registrar = await school.as('staff')
  await school.show(registrar, '/registrar', 'registrar')
  await open(registrar, near.full_name)
  await school.shoot(registrar, 'registrar-claim')
  await send(registrar, 'compare')
  await school.shoot(registrar, 'registrar-compared')
  await send(registrar, 'main', { act: 'ask', message: '生年月日が名簿と1日違います。お確かめください。' })
  await school.shoot(registrar, 'registrar-asked')
  await school.show(waiting, '/claim', 'claim-asked')
  await send(waiting, 'main', { message: '9月2日の誤りでした。' })
  await open(registrar, near.full_name)
  await send(registrar, 'compare')
  const entry = await registrar.locator('input[name="entry"]').first().getAttribute('value')
  await send(registrar, 'main', { act: 'accept', entry })
  await school.show(waiting, '/claim', 'claim-confirmed')

  await open(registrar, far.full_name)
  await send(registrar, 'compare')
  await school.shoot(registrar, 'registrar-nobody')
  await send(registrar, 'main', { act: 'decline', reason: 'not-found', message: '学位記の写しをお送りください。' })
  await school.show(nobody, '/claim', 'claim-declined')
}

async function open(registrar, name) {
  await go(registrar, '/registrar')
  await registrar.getByRole('link', { name }).first().click()
  await registrar.waitForURL(/\/registrar\/claims\//)
  await registrar.locator('html[data-hydrated]').waitFor({ state: 'attached' })
}

async function files(school) {
  const registrar = await school.as('staff')
  await school.show(registrar, '/registrar/register', 'registrar-register')
  await send(registrar, 'upload', { file: { name: '卒業生名簿_2026年9月.csv', text: csv } })
  await school.shoot(registrar, 'import-columns')
  await send(registrar, 'map', { file_as_of: '2026-09-30' })
  await settled(registrar)
  await school.shoot(registrar, 'import-compared')
  await send(registrar, 'run')
  await settled(registrar)
  await school.shoot(registrar, 'import-done')
  await go(registrar, '/registrar/register')
  await send(registrar, 'look', { whom: '邊見 清', look_purpose: '証明書の発行窓口からの照会' })
  await school.shoot(registrar, 'registrar-look')
  await school.show(registrar, '/registrar/ledger', 'registrar-ledger')
}

const csv = `学籍番号,氏名,フリガナ,旧姓,生年月日,学部,学科,卒業年月,区分
E22001,海老原 結,エビハラ ユイ,,2004-02-03,理工学部,情報工学科,2026年9月,卒業
E22019,大塚 陽翔,オオツカ ハルト,,2003-11-21,理工学部,応用化学科,2026年9月,卒業
M24008,LE THI HOA,レ ティ ホア,,1999-07-30,大学院生物資源学研究科,水産海洋学専攻,2026年9月,修了
H14012,矢野 結子,ヤノ ユウコ,篠原,1995-03-03,医療保健学部,看護学科,2018年3月,卒業
E17009,髙田 陸,タカタ リク,,1998-11-28,理工学部,応用化学科,2021年9月,卒業
B22040,,,,,,,,
`

/** The page until the work that it tells of is done. */
async function settled(page) {
  for (let tries = 0; tries < 60 && (await page.locator('main progress').count()); tries++) {
    await page.waitForTimeout(500)
    await go(page, new URL(page.url()).pathname)
  }
}

async function graduation(school) {
  const [first, second] = [await school.as('staff'), await school.as('ueda-hisashi')]
  await school.show(first, '/registrar/graduations', 'graduations')
  const text = '氏名,学籍番号,メールアドレス,卒業年月,区分\n森本 花,S2612034,s2612034@stu.kakehashi-u.example,2026年9月,卒業\n平野 匠,S2210001,t.hirano@stu.kakehashi-u.example,2026年9月,満期退学\n'
  await send(first, 'upload', { file: { name: '2026年9月卒業.csv', text } })
  await school.shoot(first, 'graduation-columns')
  await send(first, 'map', { file_as_of: '2026-09-20', effective_on: today() })
  await school.shoot(first, 'graduation-compared')
  const where = new URL(first.url()).pathname
  await send(first, 'approve')
  await school.shoot(first, 'graduation-first')
  await go(second, where)
  await send(second, 'approve')
  await school.shoot(second, 'graduation-second')
  await school.show(first, '/registrar/graduations', 'graduations-past')
}

function today() {
  return new Date(Date.now() + 9 * 3600_000).toISOString().slice(0, 10)
}
