// Measures a release portal on many postings: time, processor time, size on the wire, database queries, memory. A page is asked for
// at addresses that were asked before (kept), at addresses that never were (new), and by somebody who has signed in.
//
//   node end2end/tools/load.mjs [POSTINGS] [SECONDS]      10000 postings, 10 seconds a page
//
// Runs target/release/kakehashi (or KAKEHASHI_BINARY) on SQLite, or on KAKEHASHI_TEST_POSTGRES_URL (an empty database).
// KAKEHASHI_LOAD_DATA names a folder that an earlier run has filled, or that is kept after this one.
import { execFileSync, spawn } from 'node:child_process'
import * as fs from 'node:fs'
import * as http from 'node:http'
import * as os from 'node:os'
import * as path from 'node:path'
import { freePort, sleep } from './portal.mjs'

const postings = Number(process.argv[2] ?? 10_000)
const seconds = Number(process.argv[3] ?? 10)
const root = path.resolve(import.meta.dirname, '../..')
const binary = process.env.KAKEHASHI_BINARY ?? path.join(root, 'target/release/kakehashi')
const kept = process.env.KAKEHASHI_LOAD_DATA
const browser = { 'accept-encoding': 'br, gzip', accept: 'text/html' }
const queries = ['ロボット', '電池', '京都', 'インターンシップ', 'ＡＩ', 'さいがい', 'bridge maintenance', '触覚センサーの校正', 'denchi', '共同研究 材料']

requireTools()
const data = kept ?? fs.mkdtempSync(path.join(os.tmpdir(), 'kakehashi-load-'))
const settings = {
  ...process.env,
  KAKEHASHI_DATA_DIR: data,
  KAKEHASHI_SITE_DIR: path.join(root, 'target/site'),
  KAKEHASHI_LOG: 'json',
  ...(process.env.KAKEHASHI_TEST_POSTGRES_URL && { KAKEHASHI_DATABASE_URL: process.env.KAKEHASHI_TEST_POSTGRES_URL }),
}
delete settings.KAKEHASHI_LOAD_DATA

console.log(`${os.cpus().length} × ${os.cpus()[0].model}, ${Math.round(os.totalmem() / 2 ** 30)} GB, commit ${commit()}`)
fill()
let runs = 0
let portal = await start('warn')
const found = await ids()
await bytes()
const pages = { list: ['/opportunities'], search: searches('/opportunities'), detail: found.map((id) => `/opportunities/${id}`), api: searches('/api/v1/opportunities') }
for (const paths of Object.values(pages)) for (const one of paths.slice(0, 20)) await fetch(portal.url + one).then((answer) => answer.text())
console.log(`memory before the load: ${memory()}`)
console.log(`\n${'page'.padEnd(20)}${'connections'.padStart(12)}${'requests/s'.padStart(12)}${'p50 ms'.padStart(9)}${'p99 ms'.padStart(9)}${'max ms'.padStart(9)}${'CPU ms'.padStart(9)}  failed`)
const member = await signIn('student@demo.test')
for (const connections of [1, 32]) {
  for (const [name, paths] of Object.entries(pages)) {
    press(`${name}, kept`, paths, connections)
    // Programs are told of a name that they have misspelt.
    if (name !== 'api') press(`${name}, new`, paths, connections, { isNew: true })
    press(`${name}, signed in`, paths, connections, { cookie: member })
  }
}
console.log(`memory after the load: ${memory()}`)
await stop()
portal = await start('warn,portal::statements=debug')
await statements()
await stop()
if (!kept) fs.rmSync(data, { recursive: true, force: true })

function requireTools() {
  for (const [file, how] of [[binary, 'script/build'], [path.join(root, 'target/site/pkg/manifest.json'), 'script/build']]) {
    if (!fs.existsSync(file)) fail(`${file} is missing: ${how}`)
  }
  try {
    execFileSync('which', ['wrk'], { stdio: 'ignore' })
  } catch {
    fail('wrk is missing: apt-get install wrk')
  }
}

function fill() {
  const signIns = path.join(data, 'demo-sign-ins.txt')
  if (fs.existsSync(signIns)) return
  execFileSync(binary, ['migrate'], { env: settings, stdio: ['ignore', 'ignore', 'inherit'] })
  const began = performance.now()
  const said = execFileSync(binary, ['demo', '--scale', String(postings)], { env: settings, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  fs.writeFileSync(signIns, said)
  const sizes = ['kakehashi.db', 'index'].filter((name) => fs.existsSync(path.join(data, name))).map((name) => `${name} ${MB(sizeOf(path.join(data, name)))}`)
  console.log(`${postings} postings written and indexed in ${((performance.now() - began) / 1000).toFixed(1)} s (${sizes.join(', ')})`)
}

function searches(where) {
  return queries.map((query) => `${where}?q=${encodeURIComponent(query)}`)
}

async function ids() {
  const found = []
  for (let page = 1; page <= 10; page++) {
    const { items } = await (await fetch(`${portal.url}/api/v1/opportunities?per_page=20&page=${page}`)).json()
    found.push(...items.map((one) => one.id))
  }
  return found
}

// What a browser with an empty cache is sent for the list page, as compressed on the wire.
async function bytes() {
  const page = await raw('/opportunities')
  const html = await (await fetch(`${portal.url}/opportunities`)).text()
  const linked = new Set([...html.matchAll(/["'(](\/(?:pkg\/)?[\w.-]+\.(?:css|js|wasm|svg|woff2))["')]/g)].map((one) => one[1]))
  let total = page.size
  console.log(`\nfirst visit to the list page, bytes on the wire without headers:`)
  console.log(`  ${String(page.size).padStart(8)}  HTML (${page.encoding ?? 'not compressed'}; ${html.length} characters)`)
  for (const one of linked) {
    const { size, encoding } = await raw(one)
    total += size
    console.log(`  ${String(size).padStart(8)}  ${one} (${encoding ?? 'not compressed'})`)
  }
  const wasm = [...linked].find((one) => one.endsWith('.wasm'))
  console.log(`  ${String(total).padStart(8)}  together${wasm ? `; WASM unpacked ${sizeOf(path.join(root, 'target/site', wasm))}` : ''}\n`)
}

function raw(where) {
  return new Promise((resolve, reject) => {
    http
      .get(portal.url + where, { headers: browser }, (answer) => {
        let size = 0
        answer.on('data', (chunk) => (size += chunk.length))
        answer.on('end', () => (answer.statusCode === 200 ? resolve({ size, encoding: answer.headers['content-encoding'] }) : reject(new Error(`${where}: ${answer.statusCode}`))))
      })
      .on('error', reject)
  })
}

// wrk asks the paths in turn; its own report has no p99 in numbers, so the script prints them. A new address has a number at its end
// that no page reads. Processor time is the portal's, user and system, over all answers.
function press(name, paths, connections, { isNew = false, cookie } = {}) {
  const script = path.join(data, 'load.lua')
  fs.writeFileSync(
    script,
    `local paths = {${paths.map((one) => JSON.stringify(one)).join(',')}}
local next, asked = 0, 0
function request()
  next, asked = next % #paths + 1, asked + 1
  local path = paths[next]
  if ${isNew} then path = path .. (path:find("?", 1, true) and "&" or "?") .. "n=" .. ${(runs += 1)} .. "-" .. asked end
  return wrk.format("GET", path)
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %f %f %f %f %d\\n", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, latency.max / 1000, e.status + e.connect + e.read + e.write + e.timeout))
end
`,
  )
  const before = processorTime()
  const sent = cookie ? { ...browser, cookie } : browser
  const headers = Object.entries(sent).flatMap(([key, value]) => ['-H', `${key}: ${value}`])
  const said = execFileSync('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', ...headers, '-s', script, portal.url], { encoding: 'utf8' })
  const [rate, p50, p99, max, failed] = said.match(/^RESULT (.+)$/m)[1].split(' ').map(Number)
  const cpu = (processorTime() - before) / Number(said.match(/(\d+) requests in/)[1])
  const cell = (number, width, digits) => number.toFixed(digits).padStart(width)
  console.log(`${name.padEnd(20)}${String(connections).padStart(12)}${cell(rate, 12, 0)}${cell(p50, 9, 1)}${cell(p99, 9, 1)}${cell(max, 9, 1)}${cell(cpu, 9, 2)}  ${failed}`)
}

// Milliseconds that the portal's process has computed for; a tick is 10 ms on Linux.
function processorTime() {
  const fields = fs.readFileSync(`/proc/${portal.child.pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

// Counted in the log; the least of several times, because the workers ask the database now and then too.
async function statements() {
  const cookie = await signIn('student@demo.test')
  const visits = [
    ['home', '/'],
    ['list', '/opportunities'],
    ['search', pages.search[0]],
    ['detail', pages.detail[0]],
    ['api list', '/api/v1/opportunities'],
    ['api detail', `/api/v1/opportunities/${found[0]}`],
  ]
  console.log('\nstatements a page    guest  signed in')
  for (const [name, where] of visits) {
    const guest = await leastStatements(where)
    const member = await leastStatements(where, cookie)
    console.log(`  ${name.padEnd(16)}${String(guest).padStart(8)}${String(member).padStart(11)}`)
  }
}

async function leastStatements(where, cookie) {
  const counts = []
  for (let time = 0; time < 5; time++) {
    const before = fs.statSync(portal.log).size
    const answer = await fetch(portal.url + where, { headers: cookie ? { cookie } : {} })
    await answer.text()
    if (!answer.ok) throw new Error(`${where}: ${answer.status}`)
    await sleep(50)
    const lines = fs.readFileSync(portal.log, 'utf8').slice(before).split('\n')
    counts.push(lines.filter((line) => line.includes('"portal::statements"')).length)
  }
  return Math.min(...counts)
}

async function signIn(email) {
  const password = fs.readFileSync(path.join(data, 'demo-sign-ins.txt'), 'utf8').match(/^password:\s*(\S+)$/m)[1]
  const answer = await fetch(`${portal.url}/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ email, password }) })
  if (answer.status !== 303) throw new Error(`${email} cannot sign in: ${answer.status}`)
  return answer.headers.get('set-cookie').split(';')[0]
}

async function start(level) {
  const address = `127.0.0.1:${await freePort()}`
  const url = `http://${address}`
  const log = path.join(data, 'load.log')
  const file = fs.openSync(log, 'w')
  const env = { ...settings, KAKEHASHI_ADDR: address, KAKEHASHI_BASE_URL: url, KAKEHASHI_LOG_LEVEL: level }
  const child = spawn(binary, ['serve'], { env, stdio: ['ignore', file, file] })
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    if (child.exitCode !== null) fail(`the portal did not start:\n${fs.readFileSync(log, 'utf8').slice(-2000)}`)
    if ((await fetch(`${url}/readyz`).catch(() => undefined))?.ok) return { child, url, log }
    await sleep(100)
  }
  return fail('the portal is not ready after a minute')
}

function stop() {
  return new Promise((resolve) => {
    portal.child.once('exit', resolve)
    portal.child.kill('SIGTERM')
  })
}

function memory() {
  const status = fs.readFileSync(`/proc/${portal.child.pid}/status`, 'utf8')
  const of = (name) => MB(Number(status.match(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm'))[1]) * 1024)
  return `${of('RssAnon')} own, ${of('VmRSS')} with mapped files, ${of('VmHWM')} at most`
}

function sizeOf(file) {
  const stat = fs.statSync(file)
  return stat.isDirectory() ? fs.readdirSync(file).reduce((sum, name) => sum + sizeOf(path.join(file, name)), 0) : stat.size
}

function MB(size) {
  return `${Math.round(size / 2 ** 20)} MB`
}

function commit() {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
}

function fail(why) {
  console.error(why)
  process.exit(1)
}
