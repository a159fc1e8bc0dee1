// A mail server of our own, for tests: it takes every mail and keeps it.
import * as net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Speaks as much SMTP as a client needs, and keeps of each mail who it is for, its Message-ID and all of it. */
export async function mailServer() {
  const received = []
  // Addresses where nobody is.
  const nobody = new Set()
  const server = net.createServer((socket) => {
    let [text, to, mail] = ['', '', undefined]
    socket.on('error', () => {})
    socket.write('220 sink\r\n')
    socket.on('data', (bytes) => {
      text += bytes
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end)
        text = text.slice(end + 2)
        if (mail !== undefined) {
          if (line !== '.') {
            mail += line + '\n'
            continue
          }
          received.push({ to, id: mail.match(/^Message-ID: (.*)$/im)?.[1], mail })
          mail = undefined
          socket.write('250 taken\r\n')
        } else if (line.startsWith('RCPT')) {
          to = line.match(/<(.*)>/)[1]
          socket.write(nobody.has(to) ? '550 5.1.1 nobody is called so\r\n' : '250 ok\r\n')
        } else if (line === 'DATA') {
          mail = ''
          socket.write('354 go on\r\n')
        } else if (line === 'QUIT') {
          socket.end('221 bye\r\n')
        } else {
          socket.write('250 ok\r\n')
        }
      }
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))

  /** The mails to somebody that say this and were not read, of those which are there by now. */
  const unread = (email, says) => received.filter((one) => !one.isRead && one.to === email && textOf(one.mail).includes(says))

  /** The last of them, once one is there. It is read then. */
  const mailTo = async (email, says = '') => {
    for (const until = Date.now() + 20_000; Date.now() < until; await sleep(100)) {
      const found = unread(email, says).at(-1)
      if (!found) continue
      found.isRead = true
      return new Mail(found.mail)
    }
    throw new Error(`no mail to ${email} that says “${says}” among ${received.map((one) => one.to).join(', ')}`)
  }
  return { received, nobody, unread, mailTo, port: server.address().port, close: () => server.close() }
}

/** A mail as its reader has it. */
export class Mail {
  constructor(whole) {
    this.whole = whole
    this.text = textOf(whole)
  }

  /** What mail programs show. */
  get html() {
    return partOf(this.whole, 'text/html')
  }

  /** A header, in one line and in the letters that its reader sees. */
  header(name) {
    const head = this.whole.slice(0, this.whole.indexOf('\n\n')).replace(/\n[ \t]+/g, ' ')
    const found = head.match(new RegExp(`^${name}: *(.*)$`, 'im'))?.[1]
    // Encoded words that follow each other are one (RFC 2047).
    return found?.replace(/\?= +=\?/g, '?==?').replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, way, word) => {
      if (way.toLowerCase() === 'b') return decoded(word, 'base64')
      return decoded(word.replaceAll('_', ' '), 'quoted-printable')
    })
  }

  /** The path of the link that begins so. */
  link(begins) {
    const paths = [...this.text.matchAll(/http\S+/g)].map(([link]) => new URL(link).pathname)
    const found = paths.find((one) => one.startsWith(begins))
    if (!found) throw new Error(`no link ${begins} in\n${this.text}`)
    return found
  }

  /** The six digits at the end of a line. */
  code() {
    return this.text.match(/(?:^|：)\s*(\d{6})\s*$/m)[1]
  }
}

function textOf(mail) {
  return partOf(mail, 'text/plain') ?? mail
}

function partOf(mail, type) {
  const boundary = mail.match(/boundary="([^"]+)"/)?.[1]
  const parts = boundary ? mail.split(`--${boundary}`) : [mail]
  const part = parts.find((one) => one.toLowerCase().includes(`content-type: ${type}`))
  if (!part) return undefined
  const [head, ...body] = part.trimStart().split('\n\n')
  return decoded(body.join('\n\n'), head.match(/^content-transfer-encoding: *(\S+)/im)?.[1]?.toLowerCase())
}

function decoded(text, encoding) {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return text
  const bytes = text.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, code) => String.fromCharCode(parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
