// A name server of our own, for tests: it knows the records that it is told, and answers over TCP and UDP.
import * as dgram from 'node:dgram'
import * as net from 'node:net'

const [ADDRESS, TEXT] = [1, 16]

/** Listens at this address of the machine, at the port that all name servers have; only root may. */
export async function nameServer(host, port = 53) {
  // Name → its texts; name → its address.
  const [texts, hosts] = [new Map(), new Map()]
  const records = (name, type) => {
    if (type === TEXT) return (texts.get(name) ?? []).map((text) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]))
    return type === ADDRESS && hosts.has(name) ? [Buffer.from(hosts.get(name).split('.').map(Number))] : []
  }
  const answer = (asked) => {
    const { name, type, end } = question(asked)
    const found = records(name, type)
    const is = texts.has(name) || hosts.has(name)
    const head = Buffer.from([asked[0], asked[1], 0x81, is ? 0x80 : 0x83, 0, 1, 0, found.length, 0, 0, 0, 0])
    // Each begins with a reference to the name in the question, and lives for a minute.
    const rows = found.map((data) => Buffer.concat([Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, data.length]), data]))
    return Buffer.concat([head, asked.subarray(12, end), ...rows])
  }

  const udp = dgram.createSocket('udp4')
  udp.on('message', (asked, { address, port }) => udp.send(answer(asked), port, address))
  const tcp = net.createServer((socket) => {
    let asked = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      asked = Buffer.concat([asked, bytes])
      if (asked.length < 2 || asked.length < 2 + asked.readUInt16BE()) return
      const told = answer(asked.subarray(2))
      const length = Buffer.alloc(2)
      length.writeUInt16BE(told.length)
      socket.end(Buffer.concat([length, told]))
    })
  })
  await new Promise((resolve, reject) => udp.once('error', reject).bind(port, host, resolve))
  await new Promise((resolve, reject) => tcp.once('error', reject).listen(port, host, resolve)).catch((problem) => {
    udp.close()
    throw problem
  })
  const close = () => (udp.close(), tcp.close())
  return { host, texts, hosts, close }
}

/** The name that is asked for, the type of its records, and where the question ends. */
function question(asked) {
  const labels = []
  let at = 12
  for (let length = asked[at]; length > 0; length = asked[at]) {
    labels.push(asked.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), type: asked.readUInt16BE(at + 1), end: at + 5 }
}
