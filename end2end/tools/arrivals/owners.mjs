// The owner of a company says who belongs to it.
import { arrive } from './newcomers.mjs'
import { go, send } from './studio.mjs'

const MEMBERS = '/organizations/reef-robotics/members'

export async function owners(school) {
  const page = await arrive(school, { role: 'recruiter', name: '古川 環', kana: 'フルカワ タマキ', email: 'furukawa@reef-robotics.example.jp' })
  await go(page, '/organizations/join?q=リーフロボティクス')
  await page.getByRole('button', { name: '参加を申し込む' }).first().click()
  await page.waitForURL(/\/organizations\/join\/[0-9a-f-]{36}$/)
  await school.shoot(page, 'join-known')
  await send(page, 'main', { message: '10月に採用の担当になりました古川です。' }, 'hand-in')
  await school.shoot(page, 'join-known-waiting')

  const owner = await school.as('alumnus')
  await school.show(owner, MEMBERS, 'members')
  await send(owner, 'invite', { email: 'kanda@reef-robotics.example.jp' })
  await school.shoot(owner, 'members-invited')
  const asking = owner.locator('article').filter({ hasText: '古川 環' })
  await asking.locator('input[value="accept"]').setChecked(true, { force: true })
  await asking.locator('textarea').fill('ようこそ。まずは募集の下書きから見てください。')
  await asking.getByRole('button', { name: '決定する' }).click()
  await owner.waitForURL('**?done=decide')
  await school.shoot(owner, 'members-decided')
  await school.show(page, MEMBERS, 'members-editor')

  const link = (await school.sink.mailTo('kanda@reef-robotics.example.jp')).link('/colleagues/')
  await school.show(await school.guest(), link, 'colleague-guest')
  const colleague = await arrive(school, { role: 'recruiter', name: '神田 律', kana: 'カンダ リツ', email: 'kanda@reef-robotics.example.jp' })
  await school.show(colleague, link, 'colleague')
  await send(colleague, 'join')
  await school.shoot(colleague, 'colleague-joined')
  await school.show(await school.guest(), '/organizations/reef-robotics', 'organization')
}
