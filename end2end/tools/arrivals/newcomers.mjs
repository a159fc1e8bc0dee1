// Students and faculty register, and everybody looks after their account.
import { go, send } from './studio.mjs'

export const PASSWORD = 'けさは川べりを歩いて来ました。'
const ANOTHER = '夕方の港で船を数えていました。'

const student = { role: 'student', name: '森本 花', kana: 'モリモト ハナ', email: 's2612034@stu.kakehashi-u.example' }
const teacher = { role: 'faculty', name: '山下 謙', kana: 'ヤマシタ ケン', email: 'ken.yamashita@kakehashi-u.example' }
const visitor = { role: 'faculty', name: '岡 由紀', kana: 'オカ ユキ', email: 'oka@kakehashi-u.example' }

export async function newcomers(school) {
  const page = await studentComes(school)
  await teacherComes(school)
  await passwordAndAddress(school, page)
  await leaves(school)
}

/** Registers, and stands on the page of the code. */
export async function register(page, who) {
  await go(page, '/register')
  await send(page, 'main', { ...who, password: PASSWORD, again: PASSWORD, agreed: '1' })
}

/** Registers, and follows the link of the mail. */
export async function arrive(school, who) {
  const page = await school.guest()
  await register(page, who)
  await go(page, (await school.sink.mailTo(who.email, '登録を受け付けました')).link('/registrations/'))
  await send(page, '', { password: PASSWORD })
  return page
}

async function studentComes(school) {
  const page = await school.guest()
  await school.show(page, '/sign-in', 'sign-in')
  await school.show(page, '/register', 'register')
  await register(page, { ...student, email: 'hana@private.test', kana: '' })
  await school.shoot(page, 'register-refused')
  await register(page, student)
  await school.shoot(page, 'code')
  await send(page, 'main', { code: '000000' })
  await school.shoot(page, 'code-wrong')
  await school.show(page, (await school.sink.mailTo(student.email)).link('/registrations/'), 'link')
  await send(page, '', { password: PASSWORD })
  await school.shoot(page, 'standing-student')
  // To an address that has an account goes another mail.
  await register(await school.guest(), student)
  const english = await school.guest()
  await school.show(english, '/en/register', 'register-en')
  await send(english, 'main', { ...student, name: 'Amara Okafor', kana: '', email: 's2612077@stu.kakehashi-u.example', password: PASSWORD, again: PASSWORD, agreed: '1' })
  await school.shoot(english, 'code-en')
  return page
}

async function teacherComes(school) {
  const page = await arrive(school, teacher)
  await school.shoot(page, 'standing-faculty')
  const other = await arrive(school, visitor)
  const staff = await school.as('staff')
  await school.show(staff, '/desk/people', 'desk-people')
  for (const only of ['asked', 'declined']) await school.show(staff, `/desk/people?only=${only}`, `desk-people-${only}`)
  await decide(school, staff, teacher, { act: 'ask', message: 'ご所属の学部と、着任の時期を教えてください。' }, 'desk-person')
  await school.show(page, '/account/standing', 'standing-asked')
  await send(page, 'main', { message: '海洋工学科に10月1日付で着任しました。' })
  await school.shoot(page, 'standing-answered')
  await decide(school, staff, visitor, { act: 'decline', reason: 'unknown', message: '人事課の名簿にお名前がありません。' })
  await school.show(other, '/account/standing', 'standing-declined')
  await go(staff, '/desk/people')
  await send(staff, 'pasted', { addresses: `${teacher.email}\nn.onishi@kakehashi-u.example\nnobody@kakehashi-u.example\n職員名簿` })
  await school.shoot(staff, 'desk-people-pasted')
  await school.show(page, '/account/standing', 'standing-admitted')
}

async function decide(school, staff, { name, email }, decision, picture) {
  await go(staff, '/desk/people')
  const row = staff.getByRole('row').filter({ hasText: email })
  await go(staff, await row.getByRole('link', { name }).getAttribute('href'))
  if (picture) await school.shoot(staff, picture)
  await send(staff, 'main', decision)
  if (picture) await school.shoot(staff, `${picture}-done`)
}

async function passwordAndAddress(school, page) {
  const guest = await school.guest()
  await school.show(guest, '/forgotten-password', 'forgotten')
  await send(guest, 'main', { email: student.email })
  await school.shoot(guest, 'forgotten-sent')
  await school.show(guest, (await school.sink.mailTo(student.email, 'パスワードの再設定を')).link('/invitations/'), 'new-password')
  await send(guest, '', { password: ANOTHER, again: ANOTHER })
  await go(guest, '/forgotten-password')
  await send(guest, 'main', { email: 'nobody@private.test' })

  await school.show(guest, '/account', 'account')
  await send(guest, 'address', { email: 'hana.morimoto@private.test', current: ANOTHER })
  await school.shoot(guest, 'address-asked')
  await school.show(guest, (await school.sink.mailTo('hana.morimoto@private.test')).link('/new-address/'), 'new-address')
  await send(guest, '')
  await school.shoot(guest, 'address-changed')
  await school.show(guest, (await school.sink.mailTo(student.email, 'に変更されました')).link('/undo-address/'), 'undo-address')
  await send(guest, '')
  await school.shoot(guest, 'address-restored')
  await go(guest, (await school.sink.mailTo(student.email, 'パスワードの再設定を')).link('/invitations/'))
  await send(guest, '', { password: PASSWORD, again: PASSWORD })
  // An address that somebody has is told to that somebody alone.
  await go(guest, '/account')
  await send(guest, 'address', { email: teacher.email, current: PASSWORD })

  await school.show(guest, '/account/recovery', 'recovery')
  await send(guest, 'make', { current: PASSWORD })
  await school.shoot(guest, 'recovery-codes')
  await school.show(page, '/recover', 'recover')
  await send(page, 'main', { email: student.email, recovery_code: 'ABCD-EFGH-JKLM-NPQR' })
  await school.shoot(page, 'recover-wrong')
  await school.show(guest, '/account/mail', 'mail-settings')
}

async function leaves(school) {
  const staff = await school.as('staff')
  await go(staff, '/desk/people')
  await send(staff, 'invite', { name: '新田 遥', email: 'nitta@stu.kakehashi-u.example', role: 'student' })
  await school.shoot(staff, 'invited')
  const page = await school.guest()
  await school.show(page, (await school.sink.mailTo('nitta@stu.kakehashi-u.example')).link('/invitations/'), 'invitation')
  await send(page, '', { password: PASSWORD, again: PASSWORD })
  await go(page, '/account')
  await send(page, 'depart', { current: PASSWORD })
  await school.shoot(page, 'departed')
}
