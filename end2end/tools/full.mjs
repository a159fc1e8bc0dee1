// Fills the disk under a running portal and checks that it says so, goes on reading, loses nothing, and heals.
//
//   node end2end/tools/full.mjs
//
// The data lies on a small file system of its own (a tmpfs in a mount namespace, gone with this process).
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { content, portalIn, sleep } from './portal.mjs'

const MEGABYTE = 1 << 20
const SIZE = 128 * MEGABYTE
const outside = process.env.FULL_DISK_DIR ?? enterNamespace()
const data = path.join(outside, 'data')
const ballast = path.join(data, 'ballast')
// The log has room on the disk around.
const portal = await portalIn(data, {}, path.join(outside, 'portal.log'))
const { post, get, versionOf } = portal

portal.run('migrate')
const password = portal.run('demo').match(/^password:\s*(\S+)$/m)[1]
await portal.start()
let faculty = await portal.signIn('faculty@demo.test', password)
const kept = []

for (let number = 0; number < 3; number++) await draft(`満杯の前 ${number}`)
await settled()
console.log(`three drafts are kept; the disk has ${free()} bytes left`)

fill(0)
let refused
for (let number = 0; !refused && number < 50; number++) refused = await tryDraft(`満杯のとき ${number}`)
check(refused?.status === 507, `a draft on a full disk is answered with 507, not ${refused?.status}`)
check(refused.body.includes('いまは保存できません'), 'the page says that nothing can be saved')
check(portal.said().includes('disk of the database is full'), 'the log says why')
for (const read of ['/', '/opportunities?q=ロボット', '/readyz', `/postings/${kept[0].id}/edit/basics`]) {
  const answer = await fetch(portal.url + read, { headers: { cookie: faculty, accept: 'text/html' } })
  check(answer.status === 200, `reading goes on: ${read} answers ${answer.status}`)
}
console.log('a full disk: writing is refused in words, reading goes on')

await portal.end('SIGKILL')
await portal.start()
check((await get('/opportunities?q=ロボット')).includes('<ol class="cards'), 'a portal killed on a full disk starts on it and finds')
console.log('killed and started again on the full disk: it answers')

// Room for the database, not for the index: what is written is acknowledged and comes later.
fs.rmSync(ballast)
fill(900 << 10)
const staff = await portal.signIn('staff@demo.test', password)
faculty = await portal.signIn('faculty@demo.test', password)
let published = 0
for (let number = 0; number < 12; number++) {
  if (await tryPublish(`わずかな空き ${number}`, staff)) published++
  else break
}
await sleep(1500)
const complains = portal.said().includes('index does not follow the journal')
console.log(
  `with ${free()} bytes left: ${published} publications acknowledged, the index ${await behind()} entries behind` +
    `${complains ? ', which the log says' : ''}`,
)

fs.rmSync(ballast)
const began = performance.now()
await settled()
console.log(`with room again the index caught up after ${Math.round(performance.now() - began)} ms`)
await portal.end('SIGKILL')
await portal.start()
await settled()
for (const one of kept) {
  const page = await get(`/postings/${one.id}/edit/basics`, faculty)
  check(one.published || page.includes(one.title), `the draft “${one.title}” is still there`)
  if (one.published) {
    const found = await get(`/opportunities?q=${encodeURIComponent(`"${one.title}"`)}`)
    check(found.includes(`/opportunities/${one.id}`), `“${one.title}” is found`)
  }
}
await portal.end('SIGTERM')
console.log(`verify: ${portal.run('verify').trim()}`)
console.log(`${kept.length} acknowledged postings, none lost`)
process.exit(0)

// Runs this file again where it may mount; the mount is seen by nobody else.
function enterNamespace() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kakehashi-full-'))
  fs.mkdirSync(path.join(folder, 'data'))
  // 77: nobody may mount here, which is no fault of the portal's.
  const inner = `mount -t tmpfs -o size=${SIZE} tmpfs "$0/data" || exit 77; exec "$@"`
  const own = [process.execPath, import.meta.filename, ...process.argv.slice(2)]
  const asRoot = process.getuid() === 0 ? [] : ['--map-root-user']
  const ran = spawnSync('unshare', ['--mount', ...asRoot, 'sh', '-c', inner, folder, ...own], {
    env: { ...process.env, FULL_DISK_DIR: folder },
    stdio: 'inherit',
  })
  fs.rmSync(folder, { recursive: true, force: true })
  const mayMount = spawnSync('unshare', ['--mount', ...asRoot, 'true']).status === 0
  if (ran.status === 77 || !mayMount) {
    console.error('skipped: this machine lets nobody mount a small file system')
    process.exit(0)
  }
  process.exit(ran.status ?? 1)
}

function check(is, what) {
  if (is) return
  console.error(`NOT SO: ${what}\n${portal.said().slice(-4000)}`)
  process.exit(1)
}

function free() {
  const told = fs.statfsSync(data)
  return Number(told.bavail) * Number(told.bsize)
}

// Writes zeros until so many bytes are left.
function fill(left) {
  const file = fs.openSync(ballast, 'w')
  try {
    for (let size = Math.min(MEGABYTE, free() - left); size > 0; size = Math.min(MEGABYTE, free() - left)) {
      fs.writeSync(file, Buffer.alloc(size))
    }
  } catch (problem) {
    if (problem.code !== 'ENOSPC') throw problem
  } finally {
    fs.closeSync(file)
  }
}

async function tryDraft(title) {
  try {
    await draft(title)
    return undefined
  } catch (problem) {
    if (!problem.refused) throw problem
    return problem.refused
  }
}

async function draft(title) {
  const begun = await post('/postings/new', faculty, { kind: 'guest-course', key: crypto.randomUUID() })
  const id = begun.match(/[0-9a-f-]{36}/)[0]
  const version = await versionOf(`/postings/${id}/edit/basics`, faculty)
  await post(`/postings/${id}/edit/basics`, faculty, { ...content(title).basics, version, act: 'next' })
  const one = { id, title, published: false }
  kept.push(one)
  return one
}

async function tryPublish(title, staff) {
  try {
    const one = await draft(title)
    for (const [step, fields] of Object.entries(content(title)).slice(1)) {
      const version = await versionOf(`/postings/${one.id}/edit/${step}`, faculty)
      await post(`/postings/${one.id}/edit/${step}`, faculty, { ...fields, version, act: 'next' })
    }
    let version = await versionOf(`/postings/${one.id}/preview`, faculty)
    await post(`/postings/${one.id}/preview`, faculty, { version, act: 'submit' })
    version = await versionOf(`/desk/${one.id}`, staff)
    await post(`/desk/${one.id}`, staff, { version, act: 'approve' })
    one.published = true
    return true
  } catch (problem) {
    if (problem.refused?.status !== 507) throw problem
    return false
  }
}

async function behind() {
  return (await (await fetch(`${portal.url}/readyz`)).json()).index_behind
}

async function settled() {
  for (let attempt = 0; attempt < 1000; attempt++) {
    if ((await behind()) === 0) return
    await sleep(100)
  }
  check(false, 'the index follows again within 100 seconds')
}
