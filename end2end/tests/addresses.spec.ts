// Addresses in what people typed are links, without the Japanese around them.
import { as } from '../fixtures/people.ts'
import { posting } from '../fixtures/postings.ts'
import { publish } from '../fixtures/publish.ts'
import { expect, open, test } from '../fixtures/test.ts'

const page = 'https://example.ac.jp/apply'
const mail = 'office@example.ac.jp'
const bracketed = 'https://example.co.jp/採用情報（2027年度）'

test('F28, F29: addresses in a text and in how to apply are links', async ({ browser }, info) => {
  test.slow()
  const javaScriptEnabled = info.project.name !== 'no-js'
  const mark = `zqaddress${javaScriptEnabled ? 'h' : 'n'}${info.repeatEachIndex}${Date.now() % 100000}`
  const content = posting('guest-course', mark)
  content.basics.body_ja = `詳細は${page}をご覧ください（${mail}まで）。\n\n募集要項：${bracketed}にあります。`
  content.conditions.how_to_apply = `${page}から、または${mail}へお申し込みください。「${bracketed}」も参照。`
  const id = await publish(browser, 'guest-course', content, javaScriptEnabled)

  const guest = await as(browser, 'guest', { javaScriptEnabled })
  await open(guest, `/opportunities/${id}`)
  for (const [address, begins] of [
    [page, page],
    [mail, `mailto:${mail}`],
    [bracketed, 'https://example.co.jp/'],
  ]) {
    // Once in the text and once in how to apply; the link is the address and nothing else.
    const links = guest.getByRole('main').getByRole('link', { name: address, exact: true })
    await expect(links, address).toHaveCount(2)
    for (const link of await links.all()) {
      expect(await link.getAttribute('href'), address).toContain(begins)
      expect(await link.getAttribute('rel'), address).toContain('nofollow')
    }
  }
  await guest.context().close()
})
