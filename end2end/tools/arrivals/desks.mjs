// Notices and the mails that tell of them, the desk of mails, and what administrators set.
import { portalIn } from '../portal.mjs'
import { go, linkOn, send } from './studio.mjs'

export async function desks(school) {
  await notices(school)
  await returned(school)
  await administration(school)
}

async function notices(school) {
  const { portal, sink } = school
  const student = await school.as('student')
  await go(student, '/opportunities?q=点検&kind=guest-course')
  await student.getByRole('button', { name: 'この条件を保存' }).click()
  await student.waitForURL('**done=save')
  const [faculty, staff] = [await portal.signIn('faculty@demo.test', school.password), await portal.signIn('staff@demo.test', school.password)]
  for (const title of ['点検の現場から学ぶ橋の一生', '水道管の点検と町の百年']) await portal.publish(title, faculty, staff)
  await found(student)
  await portal.morning(sink)
  // Several at once, which waited for the morning.
  const settings = await school.as('student')
  await go(settings, '/account/mail')
  await send(settings, 'save', { saved_searches: 'daily' })
  await school.shoot(settings, 'mail-settings-saved')
  const mail = await sink.mailTo('faculty@demo.test', '募集を公開しました')
  const stop = new URL(mail.header('List-Unsubscribe').slice(1, -1)).pathname
  const guest = await school.guest()
  await school.show(guest, stop, 'unsubscribe')
  await send(guest, '')
  await school.shoot(guest, 'unsubscribe-done')
  const reader = await school.as('alumnus')
  await school.show(reader, '/notifications', 'notifications')
}

/** Until both are found. */
async function found(page) {
  for (let tries = 0; tries < 60; tries++) {
    await go(page, '/saved-searches')
    if ((await page.locator('main').innerText()).includes('新着2件を見る')) return
    await page.waitForTimeout(500)
  }
}

/** Mail to somebody comes back: staff see it, and so does its reader. */
async function returned(school) {
  school.sink.nobody.add('recruiter@demo.test')
  const guest = await school.guest()
  await go(guest, '/forgotten-password')
  await send(guest, 'main', { email: 'recruiter@demo.test' })
  const staff = await school.as('staff')
  for (let tries = 0; tries < 40; tries++) {
    await go(staff, '/desk/mail')
    if ((await staff.locator('main').innerText()).includes('nobody is called so')) break
    await staff.waitForTimeout(500)
  }
  await school.shoot(staff, 'desk-mail')
  await school.show(await school.as('recruiter'), '/account/mail', 'mail-settings-returned')
}

async function administration(school) {
  const admin = await school.as('admin')
  await school.show(admin, '/admin/mail-domains', 'admin-domains')
  await school.show(admin, '/admin/registrars', 'admin-registrars')
  await school.show(admin, '/admin/terms', 'admin-terms')
  await school.show(await school.guest(), '/terms', 'terms')
}

/** The same school before it has a mail server: staff read the mails at the desk. */
export async function withoutServer(school) {
  await school.portal.end('SIGTERM')
  school.portal = await portalIn(school.data)
  await school.portal.start()
  const staff = await school.as('staff')
  await go(staff, '/desk/people')
  await send(staff, 'invite', { name: '白石 灯', email: 'shiraishi@stu.kakehashi-u.example', role: 'student' })
  for (let tries = 0; tries < 40; tries++) {
    await go(staff, '/desk/mail')
    if (await staff.getByRole('link', { name: '読む' }).count()) break
    await staff.waitForTimeout(500)
  }
  await school.shoot(staff, 'desk-mail-in-a-folder')
  await school.show(staff, await linkOn(staff, /\/desk\/mail\/[0-9a-f-]{36}$/), 'desk-letter')
}
