// What Lighthouse says of the pages on a phone (mobile, simulated slow 4G), median of three runs each.
//
//   KAKEHASHI_LIGHTHOUSE=…/node_modules/.bin/lighthouse node end2end/tools/lighthouse.mjs [RUNS] [PART OF A PATH]
//
// Lighthouse brings 200 packages along and is asked a few times a year, so nothing here installs it: `npm install lighthouse` in a
// folder of its own does. Runs target/release/kakehashi, or KAKEHASHI_BINARY, on the demo; nothing else should run beside it.
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { portalIn } from './portal.mjs'

const lighthouse = process.env.KAKEHASHI_LIGHTHOUSE
if (!lighthouse) throw new Error('KAKEHASHI_LIGHTHOUSE names the command of Lighthouse')
// The portal refuses settings it does not know.
delete process.env.KAKEHASHI_LIGHTHOUSE
process.env.KAKEHASHI_BINARY ??= path.resolve(import.meta.dirname, '../../target/release/kakehashi')
process.env.CHROME_PATH ??= process.env.KAKEHASHI_CHROMIUM ?? '/usr/bin/chromium'
const runs = Number(process.argv[2] ?? 3)
const only = process.argv[3] ?? ''

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'kakehashi-lighthouse-'))
const portal = await portalIn(data)
portal.run('migrate')
const password = portal.run('demo').match(/^password:\s*(\S+)$/m)[1]
await portal.start()
const alumnus = await portal.signIn('alumnus@demo.test', password)
const staff = await portal.signIn('staff@demo.test', password)
const listed = await portal.get('/opportunities')
const posting = listed.match(/\/opportunities\/[0-9a-f-]{36}/)[0]
const begun = await portal.post('/postings/new', alumnus, { kind: 'internship', key: crypto.randomUUID() })

const pages = [['/'], ['/opportunities'], [posting], ['/en/opportunities'], ['/sign-in'], ['/contact'], [begun, alumnus], ['/desk', staff]]
console.log('page                               perf  a11y  best  seo   LCP ms  TBT ms  CLS    bytes')
for (const [where, cookie] of pages.filter(([where]) => where.includes(only))) {
  const found = []
  for (let run = 0; run < runs; run += 1) found.push(look(where, cookie))
  console.log(line(where.replace(/[0-9a-f-]{36}/, '{id}'), found))
}
await portal.end('SIGTERM')
fs.rmSync(data, { recursive: true })

function look(where, cookie) {
  const args = [portal.url + where, '--output=json', '--quiet', '--chrome-flags=--headless=new --no-sandbox --disable-gpu']
  if (cookie) args.push(`--extra-headers=${JSON.stringify({ Cookie: cookie })}`)
  const report = JSON.parse(execFileSync(lighthouse, args, { encoding: 'utf8', maxBuffer: 64 << 20, stdio: ['ignore', 'pipe', 'ignore'] }))
  const score = (of) => Math.round(100 * report.categories[of].score)
  const value = (of) => report.audits[of].numericValue
  const failed = Object.values(report.audits).filter((audit) => audit.score === 0 && audit.scoreDisplayMode === 'binary')
  return {
    scores: ['performance', 'accessibility', 'best-practices', 'seo'].map(score),
    times: [value('largest-contentful-paint'), value('total-blocking-time'), value('cumulative-layout-shift'), value('total-byte-weight')],
    failed: failed.map((audit) => audit.id),
  }
}

function line(where, found) {
  const middle = (of) => found.map(of).sort((a, b) => a - b)[Math.floor(found.length / 2)]
  const scores = [0, 1, 2, 3].map((at) => String(middle((one) => one.scores[at])).padEnd(6)).join('')
  const [lcp, tbt, cls, bytes] = [0, 1, 2, 3].map((at) => middle((one) => one.times[at]))
  const failed = [...new Set(found.flatMap((one) => one.failed))].join(' ')
  return `${where.padEnd(35)}${scores}${lcp.toFixed(0).padEnd(8)}${tbt.toFixed(0).padEnd(8)}${cls.toFixed(3).padEnd(7)}${bytes}  ${failed}`
}
