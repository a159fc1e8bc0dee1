// Crowds a portal with connections that say nothing, read nothing, write slowly or guess passwords, and measures somebody who only reads.
//
//   node end2end/tools/overload.mjs [SOCKETS] [SECONDS]      2500 sockets, 20 seconds of each crowd
//
// Runs target/debug/kakehashi (or KAKEHASHI_BINARY) on an invented school in a folder of its own, on this machine alone.
import * as fs from 'node:fs'
import * as http from 'node:http'
import * as net from 'node:net'
import * as os from 'node:os'
import * as path from 'node:path'
import { content, portalIn, sleep } from './portal.mjs'

const sockets = Number(process.argv[2] ?? 2500)
const seconds = Number(process.argv[3] ?? 20)
const PATIENCE = 10_000
const reads = ['/', '/opportunities', '/opportunities?q=ロボット', '/organizations'].map(encodeURI)
const crowds = {
  nobody: () => {},
  silent: () => {},
  'half a header': (socket) => socket.write('GET / HTTP/1.1\r\nhost: x\r\n'),
  'never reading': (socket) => socket.pause().write('GET /opportunities HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(30)),
  'slow to write': (socket) => {
    socket.write(`POST /sign-in HTTP/1.1\r\nhost: ${address}\r\norigin: http://${address}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 100000\r\n\r\n`)
    const trickle = setInterval(() => (socket.writable ? socket.write('x') : clearInterval(trickle)), 2000)
    socket.once('close', () => clearInterval(trickle))
  },
}

// Passwords are dear to check, and that is what makes guessing dear for the portal.
crowds['signing in'] = (socket) => {
  const guess = `email=student%40demo.test&password=${Math.random()}`
  socket.resume().write(
    `POST /sign-in HTTP/1.1\r\nhost: ${address}\r\norigin: http://${address}\r\nconnection: close\r\n` +
      `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${guess.length}\r\n\r\n${guess}`,
  )
}

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'kakehashi-overload-'))
const portal = await portalIn(data)
const address = new URL(portal.url).host
const [host, port] = address.split(':')
process.once('exit', () => fs.rmSync(data, { recursive: true, force: true }))
portal.run('migrate')
const password = portal.run('demo').match(/^password:\s*(\S+)$/m)[1]
await portal.start()
for (const one of reads) await ask(one)

console.log(`${os.cpus().length} × ${os.cpus()[0].model}; ${sockets} sockets, ${seconds} s of each crowd`)
console.log(`${'crowd'.padEnd(15)}${'open'.padStart(6)}${'answers'.padStart(9)}${'failed'.padStart(8)}${'p50 ms'.padStart(9)}${'p99 ms'.padStart(9)}${'max ms'.padStart(9)}  /healthz: max ms, failed`)
let failed = 0
for (const [name, act] of Object.entries(crowds)) {
  const crowd = name === 'nobody' ? [] : await gather(act)
  const until = performance.now() + seconds * 1000
  const [page, health] = await Promise.all([read(reads, until, 20), read(['/healthz'], until, 200)])
  const open = crowd.filter((socket) => !socket.destroyed).length
  failed += page.failed + health.failed
  console.log(
    `${name.padEnd(15)}${String(open).padStart(6)}${String(page.times.length).padStart(9)}${String(page.failed).padStart(8)}` +
      `${at(page, 0.5).padStart(9)}${at(page, 0.99).padStart(9)}${at(page, 1).padStart(9)}  ${at(health, 1)}, ${health.failed}`,
  )
  crowd.over = true
  for (const socket of crowd) socket.destroy()
  await sleep(1000)
}
await costly()
await portal.end('SIGTERM')
process.exit(failed > 0 ? 1 : 0)

// Six at once look at a draft that is dear to show: how long is the health of the process in doubt?
async function costly() {
  const cookie = await portal.signIn('faculty@demo.test', password)
  const begun = await portal.post('/postings/new', cookie, { kind: 'guest-course' })
  const id = begun.match(/[0-9a-f-]{36}/)[0]
  const step = `/postings/${id}/edit/basics`
  const version = await portal.versionOf(step, cookie)
  const dear = { ...content('高くつく下書き').basics, body_ja: '>'.repeat(15_000), version, act: 'next' }
  const kept = await portal.post(step, cookie, dear).then(() => 'kept', (problem) => `refused with ${problem.refused?.status}`)
  const began = performance.now()
  let open = 6
  const pages = Array.from({ length: open }, () => portal.get(`/postings/${id}/preview`, cookie).catch(() => undefined).finally(() => open--))
  const health = { times: [], failed: 0 }
  do {
    const asked = performance.now()
    if ((await ask('/healthz')) !== 200) health.failed++
    health.times.push(performance.now() - asked)
    await sleep(50)
  } while (open > 0 && performance.now() - began < 60_000)
  await Promise.race([Promise.all(pages), sleep(60_000)])
  health.times.sort((one, other) => one - other)
  failed += health.failed
  const took = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`six pages of a dear draft (${kept}) took ${took} s; /healthz: max ${at(health, 1)} ms, ${health.failed} failed`)
}

// As many connections as there should be; whoever is let go comes back after a while, as an attacker would.
async function gather(act) {
  const crowd = []
  const come = (place) => {
    const socket = net.connect(Number(port), host, () => act(socket))
    socket.on('error', () => {})
    socket.once('close', () => setTimeout(() => crowd.over || come(place), 1000).unref())
    crowd[place] = socket
  }
  for (let place = 0; place < sockets; place++) {
    come(place)
    if (place % 100 === 99) await sleep(20)
  }
  await sleep(500)
  return crowd
}

// Somebody with one browser: a page, a pause, the next page.
async function read(paths, until, pause) {
  const told = { times: [], failed: 0 }
  for (let count = 0; performance.now() < until; count++) {
    const began = performance.now()
    const status = await ask(paths[count % paths.length])
    told.times.push(performance.now() - began)
    if (status !== 200) told.failed++
    await sleep(pause)
  }
  told.times.sort((one, other) => one - other)
  return told
}

// A new connection each time: that is what a crowd makes dear.
function ask(where) {
  return new Promise((resolve) => {
    const asked = http.get(portal.url + where, { agent: false, timeout: PATIENCE, headers: { accept: 'text/html' } }, (answer) => {
      answer.on('error', () => resolve(0)).on('end', () => resolve(answer.statusCode)).resume()
    })
    asked.on('timeout', () => asked.destroy(new Error('too long'))).on('error', () => resolve(0))
  })
}

function at({ times }, share) {
  return times.length === 0 ? '-' : times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1)
}
