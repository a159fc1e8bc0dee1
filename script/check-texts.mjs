// Every text a person reads is a key in texts/locales/{ja,en}/*.json: no Japanese in the code of app/, frontend/ and texts/,
// and both languages have the same keys with the same {{ variables }}.
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

const folders = ['ja', 'en'].map((name) => `texts/locales/${name}`)
if (folders.every((folder) => fs.existsSync(folder))) {
  const [ja, en] = folders.map(texts)
  compare(ja, en, 'ja', 'en')
  compare(en, ja, 'en', 'ja')
} else {
  wrong.push(`${folders.join(' and ')} must both be there`)
}

// All keys of a language; each file is a namespace.
function texts(folder) {
  const found = new Map()
  for (const file of fs.readdirSync(folder)) keys(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')), `${path.basename(file, '.json')}.`, found)
  return found
}

// "list.count" → its variables. Plural forms are one key: Japanese has fewer of them than English.
function keys(tree, prefix = '', found = new Map()) {
  for (const [name, value] of Object.entries(tree)) {
    const key = prefix + name.replace(/_(ordinal_)?(zero|one|two|few|many|other)$/, '')
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) keys(value, `${prefix}${name}.`, found)
    else {
      const variables = found.get(key) ?? new Set()
      for (const [, variable] of JSON.stringify(value).matchAll(/\{\{\s*([\w-]+)/g)) variables.add(variable)
      found.set(key, variables)
    }
  }
  return found
}

function compare(one, other, oneName, otherName) {
  for (const [key, variables] of one) {
    if (!other.has(key)) {
      wrong.push(`texts/locales/${otherName} lacks ${key}, which ${oneName} has`)
      continue
    }
    for (const variable of variables) {
      if (!other.get(key).has(variable)) wrong.push(`${key} uses {{ ${variable} }} in ${oneName} and not in ${otherName}`)
    }
  }
}

for (const line of wrong) console.error(`   ${line}`)
process.exit(wrong.length === 0 ? 0 : 1)
