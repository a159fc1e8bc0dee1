// Sends thousands of mails through a mail server of its own while the portal is killed again and again, and counts what arrives.
//
//   node end2end/tools/mails.mjs [MAILS] [KILLS] [PROCESSES]                          on SQLite, one process
//   script/with-postgres node end2end/tools/mails.mjs [MAILS] [KILLS] [PROCESSES]     on PostgreSQL (KAKEHASHI_TEST_POSTGRES_URL)
//
// Every mail has to arrive. One that arrives twice was under way when its process was killed, and has the same Message-ID.
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { portalIn, sleep } from './portal.mjs'
import { mailServer } from './sink.mjs'

const mails = Number(process.argv[2] ?? 10_000)
const kills = Number(process.argv[3] ?? 5)
const processes = Number(process.argv[4] ?? 1)
// As long as a mail is lent to a process that has died.
const lease = 180_000

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'kakehashi-mails-'))
const postgres = process.env.KAKEHASHI_TEST_POSTGRES_URL
const sink = await mailServer()
const portals = []
for (let n = 0; n < processes; n++) {
  const folder = path.join(data, String(n))
  fs.mkdirSync(folder)
  const settings = { KAKEHASHI_SMTP: `smtp://127.0.0.1:${sink.port}`, KAKEHASHI_MAIL_FROM: 'portal@kakehashi.test' }
  if (postgres) settings.KAKEHASHI_DATABASE_URL = postgres
  portals.push(await portalIn(folder, settings))
}
const [first] = portals
first.run('migrate')
await first.start()
// One mail of the portal's own, of which the others are copies.
await first.post('/forgotten-password', '', { email: 'nobody@sink.test' })
await until(() => sink.received.length === 1, 30_000, 'the first mail')
await first.end('SIGTERM')
write()

const began = performance.now()
await Promise.all(portals.map((portal) => portal.start()))
for (let kill = 1; kill <= kills; kill++) {
  await until(() => arrived() >= (mails * kill) / (kills + 1), 120_000, 'more mails')
  const portal = portals[kill % processes]
  await portal.end('SIGKILL')
  process.stderr.write(`   killed at ${arrived()} of ${mails}\n`)
  await portal.start()
}
await until(() => arrived() === mails, lease + 180_000, 'the rest')
const seconds = (performance.now() - began) / 1000
// What is still to come would come twice.
await sleep(3000)
await Promise.all(portals.map((portal) => portal.end('SIGTERM')))

const ids = new Map()
for (const { id, to } of sink.received.slice(1)) ids.set(to, (ids.get(to) ?? new Set()).add(id))
const repeated = sink.received.length - 1 - ids.size
const strange = [...ids.values()].filter((one) => one.size !== 1).length
const different = new Set([...ids.values()].flatMap((one) => [...one])).size
console.log(
  `${mails} mails, ${kills} kills, ${processes} process(es), ${postgres ? 'PostgreSQL' : 'SQLite'}: ${mails - ids.size} lost, ` +
    `${repeated} repeated, ${strange} of them with another Message-ID, ${different} different Message-IDs, ${seconds.toFixed(0)} s`,
)
const fine = ids.size === mails && strange === 0 && different === mails
if (fine) fs.rmSync(data, { recursive: true, force: true })
process.exit(fine ? 0 : 1)

function arrived() {
  return new Set(sink.received.slice(1).map((one) => one.to)).size
}

// Copies of the mail that was sent, waiting: rows as the portal writes them.
function write() {
  const columns = 'language, kind, created_at, due_at'
  const statement = (id, numbers, facts) =>
    `INSERT INTO mails (id, address, facts, state, attempts, ${columns}) SELECT ${id}, 'reader' || n || '@sink.test', ${facts}, 'waiting', 0, ${columns} FROM mails, ${numbers}`
  const facts = `'{"is":"no-account"}'`
  if (postgres) {
    const sql = statement('gen_random_uuid()', `generate_series(1, ${mails}) AS n`, facts)
    execFileSync('psql', [postgres, '--quiet', '--command', sql], { stdio: ['ignore', 'ignore', 'inherit'] })
  } else {
    const numbers = `(WITH RECURSIVE some(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM some WHERE n < ${mails}) SELECT n FROM some)`
    execFileSync('sqlite3', [path.join(data, '0', 'kakehashi.db'), statement('randomblob(16)', numbers, facts)], { stdio: ['ignore', 'ignore', 'inherit'] })
  }
}

async function until(isSo, within, what) {
  const deadline = Date.now() + within
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`${what} did not come: ${arrived()} of ${mails}`)
    await sleep(50)
  }
}
