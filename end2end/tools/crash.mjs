// Kills the portal again and again while people post and publish, and checks that nothing acknowledged is lost.
//
//   node end2end/tools/crash.mjs [KILLS]                          on SQLite
//   script/with-postgres node end2end/tools/crash.mjs [KILLS]     on PostgreSQL (KAKEHASHI_TEST_POSTGRES_URL, an empty database)
//
// An answer 303 is an acknowledgement. After each kill the portal starts on the same data, and every acknowledged
// draft, submission and publication is asked for; at the end `kakehashi verify` compares index and database.
import { execFileSync, spawn } from 'node:child_process'
import * as fs from 'node:fs'
import * as net from 'node:net'
import * as os from 'node:os'
import * as path from 'node:path'

const kills = Number(process.argv[2] ?? 20)
const writers = 3
const root = path.resolve(import.meta.dirname, '../..')
const binary = process.env.KAKEHASHI_BINARY ?? path.join(root, 'target/debug/kakehashi')
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'kakehashi-crash-'))
const address = `127.0.0.1:${await freePort()}`
const url = `http://${address}`
const env = {
  ...process.env,
  KAKEHASHI_ADDR: address,
  KAKEHASHI_BASE_URL: url,
  KAKEHASHI_DATA_DIR: data,
  KAKEHASHI_SITE_DIR: path.join(root, 'target/site'),
  KAKEHASHI_LOG_LEVEL: 'warn',
  ...(process.env.KAKEHASHI_TEST_POSTGRES_URL && { KAKEHASHI_DATABASE_URL: process.env.KAKEHASHI_TEST_POSTGRES_URL }),
}
const kakehashi = (...args) => execFileSync(binary, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

kakehashi('migrate')
const password = kakehashi('demo').match(/^password:\s*(\S+)$/m)[1]
const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)

let portal = await start()
// A test that fails half-way leaves no portal behind.
process.once('exit', () => portal.kill('SIGKILL'))
const faculty = await signIn('faculty@demo.test')
const staff = await signIn('staff@demo.test')

// What has been acknowledged: id → { title, submitted, published }.
const acknowledged = new Map()
let lost = 0
let cutOff = 0
const restarts = []

for (let kill = 1; kill <= kills; kill++) {
  let running = true
  const work = Array.from({ length: writers }, (_, number) => write(`${kill}-${number}`, () => running))
  await sleep(150 + Math.random() * 1500)
  running = false
  portal.kill('SIGKILL')
  await new Promise((resolve) => portal.once('exit', resolve))
  await Promise.all(work)
  const began = performance.now()
  portal = await start()
  restarts.push(performance.now() - began)
  await check()
  process.stderr.write(`\r   ${kill} of ${kills} kills, ${acknowledged.size} postings, ${lost} lost `)
}
process.stderr.write('\n')
await indexed()
portal.kill('SIGTERM')
await new Promise((resolve) => portal.once('exit', resolve))
const verified = verify()
const fine = lost === 0 && !verified.differs
if (fine) fs.rmSync(data, { recursive: true, force: true })
else console.error(`what is left lies in ${data}`)

const states = [...acknowledged.values()]
const count = (name) => states.filter((one) => one[name]).length
restarts.sort((a, b) => a - b)
console.log(
  `${kills} kills: ${states.length} drafts, ${count('submitted')} submissions and ${count('published')} publications acknowledged, ` +
    `${lost} lost; ${cutOff} requests cut off; restart to ready p50 ${Math.round(restarts[restarts.length >> 1])} ms; verify: ${verified.said}`,
)
process.exit(fine ? 0 : 1)

// Posts one after the other until the portal is killed; every step counts only once it is answered.
async function write(name, isRunning) {
  for (let number = 0; isRunning(); number++) {
    const title = `停電試験 ${name}-${number}`
    try {
      const begun = await post('/postings/new', faculty, { kind: 'guest-course' })
      const id = begun.match(/[0-9a-f-]{36}/)[0]
      let version = 1
      for (const [step, fields] of Object.entries(content(title))) {
        version = await versionOf(`/postings/${id}/edit/${step}`, faculty)
        await post(`/postings/${id}/edit/${step}`, faculty, { ...fields, version, act: 'next' })
        if (step === 'basics') acknowledged.set(id, { title })
      }
      version = await versionOf(`/postings/${id}/preview`, faculty)
      await post(`/postings/${id}/preview`, faculty, { version, act: 'submit' })
      acknowledged.get(id).submitted = true
      version = await versionOf(`/desk/${id}`, staff)
      await post(`/desk/${id}`, staff, { version, act: 'approve' })
      acknowledged.get(id).published = true
    } catch (problem) {
      // Only the kill may cut a request off; a refusal would be a bug of this test or of the portal.
      if (problem.refused) throw problem
      cutOff++
      return
    }
  }
}

// The command fails when index and database differ.
function verify() {
  try {
    return { said: kakehashi('verify').trim(), differs: false }
  } catch (problem) {
    return { said: String(problem.stdout).trim(), differs: true }
  }
}

async function check() {
  for (const [id, { title, submitted, published, seen }] of acknowledged) {
    if (seen) continue
    const draft = await get(`/postings/${id}/edit/basics`, faculty)
    const desk = submitted ? await get(`/desk/${id}`, staff) : undefined
    const open = published ? await get(`/api/v1/opportunities/${id}`) : undefined
    const fine = draft.includes(title) && (!submitted || desk.includes(title)) && (!published || open.includes(title))
    if (!fine) {
      lost++
      console.error(`\nlost: ${id} ${title}${submitted ? ', submitted' : ''}${published ? ', published' : ''}`)
    }
    // Asked once after the kill that followed it; later kills cannot undo what a restart has shown.
    acknowledged.get(id).seen = true
  }
}

// Every published posting is found by its own words, though no start has indexed it before the kill.
async function indexed() {
  const published = [...acknowledged.values()].filter((one) => one.published)
  for (const { title } of published.slice(-20)) {
    const deadline = Date.now() + 10_000
    for (;;) {
      const { items } = JSON.parse(await get(`/api/v1/opportunities?q=${encodeURIComponent(`"${title}"`)}`))
      if (items.some((one) => JSON.stringify(one.title).includes(title))) break
      if (Date.now() > deadline) {
        lost++
        console.error(`\nnot found by search: ${title}`)
        break
      }
      await sleep(100)
    }
  }
}

function content(title) {
  return {
    basics: { original_language: 'ja', title_ja: title, summary_ja: '停電に備えます。', body_ja: '本文です。', fields_of_study: '07', visibility: 'public' },
    programme: { course_side: 'offer', course_form: 'lecture', outcomes: '説明できる', minutes: '90', sessions: '1', fee_kind: 'declined' },
    conditions: { mode: 'online', country: 'JP', apply_by: day(40), working_languages: 'ja', how_to_apply: 'ポータルから。', as_of: day(-1) },
  }
}

async function start() {
  const log = fs.openSync(path.join(data, 'portal.log'), 'a')
  const child = spawn(binary, ['serve'], { env, stdio: ['ignore', log, log] })
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the portal did not start again:\n${fs.readFileSync(path.join(data, 'portal.log'), 'utf8').slice(-2000)}`)
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return child
    await sleep(50)
  }
  throw new Error('the portal is not ready after a minute')
}

async function signIn(email) {
  const answer = await fetch(`${url}/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ email, password }) })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (answer.status !== 303 || !cookie) throw new Error(`${email} cannot sign in: ${answer.status}`)
  return cookie
}

async function post(where, cookie, fields) {
  const answer = await fetch(url + where, { method: 'POST', redirect: 'manual', headers: { cookie }, body: new URLSearchParams(fields) })
  if (answer.status !== 303) {
    const problem = new Error(`POST ${where} answered ${answer.status}`)
    problem.refused = true
    throw problem
  }
  return answer.headers.get('location')
}

async function get(where, cookie) {
  const answer = await fetch(url + where, { headers: cookie ? { cookie } : {} })
  return answer.text()
}

async function versionOf(where, cookie) {
  const page = await get(where, cookie)
  const found = page.match(/name="version"[^>]*value="(\d+)"/) ?? page.match(/value="(\d+)"[^>]*name="version"/)
  if (!found) {
    const problem = new Error(`${where} has no version`)
    problem.refused = true
    throw problem
  }
  return found[1]
}

function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
