// What the tools that break a portal on purpose have in common: starting it, and speaking to it as people do.
import { execFileSync, spawn } from 'node:child_process'
import * as fs from 'node:fs'
import * as net from 'node:net'
import * as path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const binary = process.env.KAKEHASHI_BINARY ?? path.join(root, 'target/debug/kakehashi')

/** A portal whose data lies in a folder; `more` goes into its environment, `before` is a command that runs the one behind it. */
export async function portalIn(data, more = {}, log = path.join(data, 'portal.log'), before = []) {
  const address = `127.0.0.1:${await freePort()}`
  const url = `http://${address}`
  // What the tests tell each other is no setting of a portal.
  const { KAKEHASHI_SESSIONS, KAKEHASHI_URL, ...own } = process.env
  const env = {
    ...own,
    KAKEHASHI_ADDR: address,
    KAKEHASHI_BASE_URL: url,
    KAKEHASHI_DATA_DIR: data,
    KAKEHASHI_SITE_DIR: path.join(root, 'target/site'),
    KAKEHASHI_LOG_LEVEL: 'warn',
    ...more,
  }
  let child
  // A test that fails half-way leaves no portal behind.
  process.once('exit', () => child?.kill('SIGKILL'))

  const portal = {
    url,

    /** Runs a command of the program and answers what it printed. */
    run: (...args) => execFileSync(binary, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),

    said: () => fs.readFileSync(log, 'utf8'),

    async start() {
      const file = fs.openSync(log, 'a')
      const [program, ...args] = [...before, binary, 'serve']
      child = spawn(program, args, { env, stdio: ['ignore', file, file] })
      fs.closeSync(file)
      const deadline = Date.now() + 60_000
      while (Date.now() < deadline) {
        if (child.exitCode !== null) throw new Error(`the portal did not start:\n${portal.said().slice(-2000)}`)
        const answer = await fetch(`${url}/readyz`).catch(() => undefined)
        if (answer?.ok) return
        await sleep(50)
      }
      throw new Error('the portal is not ready after a minute')
    },

    async end(signal) {
      child.kill(signal)
      if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve))
    },

    async signIn(email, password) {
      const answer = await fetch(`${url}/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ email, password }) })
      const cookie = answer.headers.get('set-cookie')?.split(';')[0]
      if (answer.status !== 303 || !cookie) throw refusal(`${email} cannot sign in`, answer.status, await answer.text())
      return cookie
    },

    /** Sends a form; anything but the answer 303 is thrown with `refused`. */
    async post(where, cookie, fields) {
      const headers = { cookie, accept: 'text/html' }
      const answer = await fetch(url + where, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(fields) })
      if (answer.status !== 303) throw refusal(`POST ${where}`, answer.status, await answer.text())
      return answer.headers.get('location')
    },

    async get(where, cookie) {
      const answer = await fetch(url + where, { headers: cookie ? { cookie } : {} })
      return answer.text()
    },

    /** The version that a form carries. */
    async versionOf(where, cookie) {
      const page = await portal.get(where, cookie)
      const found = page.match(/name="version"[^>]*value="(\d+)"/) ?? page.match(/value="(\d+)"[^>]*name="version"/)
      if (!found) throw refusal(`${where} has no version`, 200, page)
      return found[1]
    },

    /** A guest course from its first step to the public list. Answers its id. */
    async publish(title, poster, staff) {
      const begun = await portal.post('/postings/new', poster, { kind: 'guest-course', key: crypto.randomUUID() })
      const id = begun.match(/[0-9a-f-]{36}/)[0]
      for (const [step, fields] of Object.entries(content(title))) {
        const version = await portal.versionOf(`/postings/${id}/edit/${step}`, poster)
        await portal.post(`/postings/${id}/edit/${step}`, poster, { ...fields, version, act: 'next' })
      }
      await portal.post(`/postings/${id}/preview`, poster, { version: await portal.versionOf(`/postings/${id}/preview`, poster), act: 'submit' })
      await portal.post(`/desk/${id}`, staff, { version: await portal.versionOf(`/desk/${id}`, staff), act: 'approve' })
      return id
    },

    /** The next morning comes: mails that wait for their hour go out now, to this server. On SQLite. */
    async morning(sink) {
      const now = "UPDATE mails SET due_at = created_at WHERE state = 'waiting'"
      execFileSync('sqlite3', ['-cmd', '.timeout 10000', path.join(data, 'kakehashi.db'), now])
      // Mails go out in the order in which they are due: those before this one are there with it.
      const nobody = `nobody-${Date.now()}@sink.test`
      await portal.post('/forgotten-password', '', { email: nobody })
      await sink.mailTo(nobody)
      await sleep(1000)
    },
  }
  return portal
}

/** Fields of a guest course, step by step. */
export function content(title) {
  return {
    basics: { original_language: 'ja', title_ja: title, summary_ja: '停電に備えます。', body_ja: '本文です。', fields_of_study: '07', visibility: 'public' },
    programme: { course_side: 'offer', course_form: 'lecture', outcomes: '説明できる', minutes: '90', sessions: '1', fee_kind: 'declined' },
    conditions: { mode: 'online', country: 'JP', apply_by: day(40), working_languages: 'ja', how_to_apply: 'ポータルから。', as_of: day(-1) },
  }
}

export function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function day(offset) {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
}

function refusal(what, status, body) {
  const problem = new Error(`${what} answered ${status}`)
  problem.refused = { status, body }
  return problem
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
