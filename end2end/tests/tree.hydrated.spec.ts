// What screen readers are told of the list and of the form: roles, names and how they lie in each other.
import { as } from '../fixtures/people.ts'
import { expect, hydrated, open, test } from '../fixtures/test.ts'

test('the list is a search, named groups of boxes, a count, an order and articles', async ({ page }) => {
  await open(page, '/opportunities?q=ロボット')
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "募集を探す" [level=1]
      - search "募集を探す":
        - combobox "キーワード": ロボット
        - button "検索"
        - status
      - region "絞り込み":
        - heading "絞り込み" [level=2]
        - group:
          - group "種類":
            - checkbox /共同研究 \\d+/
            - checkbox /インターンシップ \\d+/
        - group:
          - group "学問分野":
            - checkbox /工学・建築 \\d+/
      - paragraph: /\\d+件の募集/
      - combobox "並び順":
        - option "関連度順" [selected]
      - button "サインインしてこの条件を保存"
      - list:
        - listitem:
          - article:
            - heading /ロボット/ [level=2]:
              - link /ロボット/
            - button /サインインしてブックマーク/
            - term: 場所
            - definition
            - term: 締切
            - definition:
              - time
  `)
  // A choice is told where it was made and in the count.
  const box = page.getByRole('group', { name: '種類' }).getByRole('checkbox', { name: /共同研究/ })
  await box.check()
  await expect(page).toHaveURL(/kind=joint-research/)
  await expect(page.getByRole('region', { name: '絞り込み' })).toMatchAriaSnapshot(`
    - group "種類":
      - checkbox /共同研究 \\d+/ [checked]
  `)
})

test('the form names its place, its groups and what has to be filled in', async ({ browser }) => {
  const page = await as(browser, 'alumnus')
  const begun = await page.request.post('/postings/new', { form: { kind: 'internship', key: crypto.randomUUID() }, maxRedirects: 0 })
  await page.goto(begun.headers().location)
  await hydrated(page)
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - navigation "現在位置"
      - heading "基本情報" [level=1]
      - list "ステップ1（全4）":
        - listitem: 基本情報
        - listitem:
          - link "内容"
      - group "掲載の基本設定":
        - combobox "企業・団体 必須"
        - group "原文の言語 必須":
          - radio "日本語" [checked]
          - radio "英語"
        - group "公開範囲 必須":
          - radio "一般に公開" [checked]
      - group "日本語での内容":
        - textbox "題名（日本語） 必須"
        - textbox "要約（日本語） 必須"
        - textbox "本文（日本語） 必須"
      - group "分野とスキル":
        - group "対象の学問分野 必須":
          - checkbox "情報通信"
        - textbox "求める知識・スキル 任意"
      - button "保存して次へ"
      - button "下書きを保存する"
      - status
  `)
  // What is wrong is said in a summary that has the focus, and at its field.
  await page.getByRole('button', { name: '保存して次へ' }).click()
  await page.waitForURL('**/edit/basics*check=1*')
  await hydrated(page)
  const title = page.getByRole('textbox', { name: /題名（日本語）/ })
  await expect(title).toHaveAttribute('aria-invalid', 'true')
  await expect(title).toHaveAccessibleDescription(/./)
  await page.context().close()
})
