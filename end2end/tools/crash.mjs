// Kills the portal again and again while people post and publish, and checks that nothing acknowledged is lost.
//
//   node end2end/tools/crash.mjs [KILLS]                          on SQLite
//   script/with-postgres node end2end/tools/crash.mjs [KILLS]     on PostgreSQL (KAKEHASHI_TEST_POSTGRES_URL, an empty database)
//
// An answer 303 is an acknowledgement. After each kill the portal starts on the same data, and every acknowledged
// draft, submission and publication is asked for; at the end `kakehashi verify` compares index and database.
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { content, portalIn, sleep } from './portal.mjs'

const kills = Number(process.argv[2] ?? 20)
const writers = 3
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'kakehashi-crash-'))
const database = process.env.KAKEHASHI_TEST_POSTGRES_URL
const portal = await portalIn(data, database && { KAKEHASHI_DATABASE_URL: database })
const { post, get, versionOf } = portal

portal.run('migrate')
const password = portal.run('demo').match(/^password:\s*(\S+)$/m)[1]
await portal.start()
const faculty = await portal.signIn('faculty@demo.test', password)
const staff = await portal.signIn('staff@demo.test', password)

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
  await portal.end('SIGKILL')
  await Promise.all(work)
  const began = performance.now()
  await portal.start()
  restarts.push(performance.now() - began)
  await check()
  process.stderr.write(`\r   ${kill} of ${kills} kills, ${acknowledged.size} postings, ${lost} lost `)
}
process.stderr.write('\n')
await indexed()
await portal.end('SIGTERM')
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
      const begun = await post('/postings/new', faculty, { kind: 'guest-course', key: crypto.randomUUID() })
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
    return { said: portal.run('verify').trim(), differs: false }
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
