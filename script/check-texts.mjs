// Every text a person reads is a key in texts/locales/{ja,en}/*.json (texts/build.rs compares the two): no Japanese in the
// code of app/, frontend/, server/ and texts/. And every key is used: texts that nobody shows are translated and corrected for nothing.
import * as fs from 'node:fs'
import path from 'node:path'

const wrong = []

// Small kana alone are no text, but what may not begin a line.
const japanese = /[[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]--[ぁぃぅぇぉっゃゅょァィゥェォッャュョ々]]/v
for (const folder of ['app/src', 'frontend', 'server/src', 'texts/src']) {
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isFile() && file.endsWith('.rs') && !isTest(file)) checkFile(file)
  }
}

function isTest(file) {
  return /(^|\/)tests?(\/|\.rs$)|_tests?\.rs$/.test(file)
}

// A test module stands at the end of its file; comments may quote the words of the law.
function checkFile(file) {
  const code = fs.readFileSync(file, 'utf8').split(/^\s*#\[cfg\(test\)\]/m)[0]
  code.split('\n').forEach((line, index) => {
    if (japanese.test(line.replace(/(^|\s)\/\/.*$/, ''))) wrong.push(`${file}:${index + 1} has a Japanese text: it belongs into texts/locales`)
  })
}

const folders = ['app/src', 'frontend', 'model/src', 'server/src', 'texts/src']
const code = folders.flatMap(rustOf).map(withoutComments).join('\n').replace(/\s*\.\s*/g, '.')
for (const file of fs.readdirSync('texts/locales/ja')) {
  const name = path.basename(file, '.json')
  const texts = JSON.parse(fs.readFileSync(path.join('texts/locales/ja', file), 'utf8'))
  for (const key of keysOf(name, texts)) if (!isUsed(name, key)) wrong.push(`${key} in texts/locales is used nowhere`)
}

function rustOf(folder) {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.rs')).map((entry) => path.join(entry.parentPath, entry.name))
}

function withoutComments(file) {
  return fs.readFileSync(file, 'utf8').replace(/^\s*\/\/.*$/gm, '')
}

// "error.sign_in.title"; of what is looked up through tables, the field alone.
function keysOf(place, texts) {
  if (place === 'field') return Object.keys(texts)
  return Object.entries(texts).flatMap(([name, text]) => (typeof text === 'string' ? `${place}.${name}` : keysOf(`${place}.${name}`, text)))
}

// A test of texts/src/words/worded.rs knows the words of choice.json. A field is named by its code or by its form.
function isUsed(file, key) {
  if (file === 'choice') return true
  return new RegExp(`(?<![\\w.])${key.replaceAll('.', '\\.')}(?![\\w.])`).test(code)
}

for (const line of wrong) console.error(`   ${line}`)
process.exit(wrong.length === 0 ? 0 : 1)
