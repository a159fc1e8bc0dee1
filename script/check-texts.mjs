// Every text a person reads is a key in texts/locales/{ja,en}/*.json (texts/build.rs compares the two): no Japanese in the
// code of app/, frontend/ and texts/.
import * as fs from 'node:fs'
import path from 'node:path'

const wrong = []

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
for (const folder of ['app/src', 'frontend/src', 'texts/src']) {
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

for (const line of wrong) console.error(`   ${line}`)
process.exit(wrong.length === 0 ? 0 : 1)
