// Follows every link that pages show to a guest and to each role of the demo, and names those that lead to no page they may read.
//
//   node end2end/tools/links.mjs
//
// Runs target/debug/kakehashi, or KAKEHASHI_BINARY. Of pages that differ by an id or a value alone, a few stand for all.
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { portalIn } from './portal.mjs'

// How many pages of one pattern are opened.
const alike = 2

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'kakehashi-links-'))
const portal = await portalIn(data)
portal.run('migrate')
const password = portal.run('demo').match(/^password:\s*(\S+)$/m)[1]
await portal.start()
let broken = 0
for (const role of ['guest', 'student', 'alumnus', 'faculty', 'staff', 'recruiter', 'admin']) {
  const cookie = role === 'guest' ? undefined : await portal.signIn(`${role}@demo.test`, password)
  broken += await follow(role, cookie)
}
await portal.end('SIGTERM')
fs.rmSync(data, { recursive: true })
process.exit(broken === 0 ? 0 : 1)

async function follow(role, cookie) {
  const waiting = [['/', 'the start'], ['/en', 'the start']]
  const known = new Set(waiting.map(([where]) => where))
  const opened = new Map()
  let wrong = 0
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [where, from] = next
    const pattern = patternOf(where)
    const count = opened.get(pattern) ?? 0
    if (count >= alike) continue
    opened.set(pattern, count + 1)
    const answer = await fetch(portal.url + where, { redirect: 'manual', headers: { accept: 'text/html', ...(cookie && { cookie }) } })
    if (answer.status >= 400) {
      console.log(`${role}: ${answer.status} ${where} from ${from}`)
      wrong += 1
    }
    const page = await answer.text()
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) continue
    for (const link of linksOf(page, new URL(where, portal.url))) {
      if (known.has(link)) continue
      known.add(link)
      waiting.push([link, where])
    }
  }
  console.log(`${role}: ${opened.size} kinds of pages, ${known.size} links, ${wrong} of those opened are broken`)
  return wrong
}

function patternOf(where) {
  return where
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')
    .replace(/(\/organizations\/)[^/?]+/, '$1{slug}')
    .replace(/=[^&]*/g, '=')
}

// The paths of the portal's own that a page links to.
function linksOf(html, page) {
  const hrefs = [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href]) => href.replaceAll('&amp;', '&'))
  const links = hrefs.filter((href) => URL.canParse(href, page)).map((href) => new URL(href, page))
  return links.filter((link) => link.origin === page.origin).map((link) => link.pathname + link.search)
}
