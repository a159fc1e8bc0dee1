// A mail of each kind, as a mail program shows its HTML.
import { Mail } from '../sink.mjs'

// What a mail of the kind says, and no other.
const KINDS = {
  'confirm-registration': '登録のページに、次の確認コード',
  'confirm-registration-en': 'You are registering on the industry',
  'has-account': 'このアドレスのアカウントがすでにあります',
  invitation: 'の産学連携ポータルに招待されています',
  'password-link': 'パスワードの再設定を受け付けました',
  'no-account': 'このアドレスのアカウントはありません',
  'password-changed': 'アカウントのパスワードが変更されました',
  'confirm-address': 'このアドレスに変更する申し込みがありました',
  'address-taken': 'すでにあなたのアカウントで使われています',
  'address-changed': 'に変更されました。今後のメールは',
  'organization-code': '所属を確認するためのコード',
  colleague: 'に招待しました。参加すると',
  admitted: '登録の確認が完了しました',
  'admission-asked': '登録の確認のため、職員から質問があります',
  'not-admitted': 'この立場での登録を認めることができませんでした',
  departed: 'アカウントの利用を終了しました',
  'notice-posting': '掲載を申請された募集を公開しました',
  'notice-desk': '募集の審査依頼',
  'notice-search': 'に合う新しい募集',
  'notice-many': '前回からのお知らせを、まとめて',
  'notice-request': '参加の申し込みが届きました',
  'notice-request-accepted': '企業・団体への参加が承認されました',
  'notice-request-asked': '参加の申し込みについて、質問が届きました',
  'notice-request-declined': '企業・団体への参加は承認されませんでした',
  'notice-claim-asked': '卒業生の確認について質問があります',
  'notice-claim-accepted': '卒業生であることを確認しました',
  'notice-claim-declined': '卒業生であることを確認できませんでした',
  'notice-graduated': 'アカウントに卒業を反映しました',
  trial: '「kakehashi mail test」で送られたメールです',
}

export async function album(school) {
  school.portal.run('mail', 'test', 'office@kakehashi-u.example')
  await school.portal.morning(school.sink)
  const page = await school.guest()
  for (const [kind, says] of Object.entries(KINDS)) {
    const found = school.sink.received.map((one) => new Mail(one.mail)).find((mail) => mail.text.includes(says))
    if (!found) {
      school.miss(`a mail that says “${says}”`)
      continue
    }
    await page.setContent(found.html)
    await school.shoot(page, `mail-${kind}`)
    console.log(`      ${found.header('From')} → ${found.header('To')}: ${found.header('Subject')}`)
  }
}
