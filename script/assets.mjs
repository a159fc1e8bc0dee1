// Turns the compiled WASM, style/ and public/ into the site that the program serves.
//
//   node script/assets.mjs FOLDER_OF_COMPILED_WASM SITE_FOLDER
//
// SITE/pkg holds files whose names carry a hash of their content, so that browsers may keep them for ever;
// SITE/pkg/manifest.json tells the program the present names. Every text and WASM file has a .br and a .gz beside it.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import * as esbuild from 'esbuild'

const [compiled, site] = process.argv.slice(2)
const pkg = path.join(site, 'pkg')
const work = 'target/site-work'

// Old enough for the computers of a university's library.
const browsers = ['chrome109', 'firefox115', 'safari16.4']
// What rustc may emit and these browsers understand; wasm-opt must be told, the section that says so is stripped.
const wasmFeatures = ['bulk-memory', 'bulk-memory-opt', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext']
const compressible = /\.(css|html|ico|js|json|svg|txt|wasm|webmanifest|xml)$/

const run = (program, ...args) => execFileSync(program, args, { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 64 << 20 })
const hash = (...parts) => parts.reduce((sum, part) => sum.update(part).update('\0'), createHash('sha256')).digest('hex').slice(0, 12)
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10)

fs.mkdirSync(pkg, { recursive: true })
fs.mkdirSync(work, { recursive: true })

await browserProgram('kakehashi', 'frontend')
await browserProgram('checks', 'checks')
const made = (file) => fs.readFileSync(path.join(work, file))
const manifest = {
  js: place('kakehashi', '.js', made('kakehashi.js')),
  wasm: place('kakehashi', '.wasm', made('kakehashi.wasm')),
  css: place('kakehashi', '.css', await bundle('style/main.css')),
  // Loaded by forms, when somebody begins to fill one in.
  checks_js: place('checks', '.js', made('checks.js')),
  checks_wasm: place('checks', '.wasm', made('checks.wasm')),
}
removeOld(Object.values(manifest))
copyPublic()
await compress(site)
// Last, so that a manifest never names a file that is not there yet.
fs.writeFileSync(path.join(pkg, 'manifest.json.new'), JSON.stringify(manifest, null, 2) + '\n')
fs.renameSync(path.join(pkg, 'manifest.json.new'), path.join(pkg, 'manifest.json'))
report()

// wasm-bindgen and wasm-opt take a minute, so they run only when the compiled WASM or this file has changed.
async function browserProgram(name, crate) {
  const wasm = path.join(compiled, `${crate}.wasm`)
  const version = run('wasm-bindgen', '--version') + run('wasm-opt', '--version')
  const inputs = hash(fs.readFileSync(wasm), fs.readFileSync(import.meta.filename), version)
  const stamp = path.join(work, `${name}.inputs`)
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === inputs) return

  const raw = path.join(work, `${name}.raw`)
  fs.rmSync(raw, { recursive: true, force: true })
  await timed(`wasm-bindgen ${name}`, () => run('wasm-bindgen', '--target', 'web', '--no-typescript', '--out-dir', raw, '--out-name', name, wasm))
  await timed(`wasm-opt -Oz ${name}`, () =>
    run('wasm-opt', '-Oz', ...wasmFeatures.map((feature) => `--enable-${feature}`), path.join(raw, `${name}_bg.wasm`), '-o', path.join(work, `${name}.wasm`)),
  )
  // Bundled, because crates may bring small JavaScript files of their own. The WASM's address is not in here:
  // the page's script hands it to the default export, as { module_or_path }.
  fs.writeFileSync(path.join(work, `${name}.js`), await bundle(path.join(raw, `${name}.js`)))
  fs.writeFileSync(stamp, inputs)
}

async function bundle(file) {
  const result = await esbuild.build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: file.endsWith('.js') ? 'esm' : undefined,
    target: browsers,
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
    plugins: [{ name: 'public', setup: leavePublic }],
    write: false,
    logLevel: 'warning',
  })
  return result.outputFiles[0].contents
}

// url(/icon.svg) names a file of public/ as the browser sees it.
function leavePublic(build) {
  build.onResolve({ filter: /^\// }, ({ path, kind }) => (kind === 'entry-point' ? undefined : { path, external: true }))
}

// Writes a file under a name with its hash and returns that name.
function place(name, ending, content) {
  const file = `${name}.${hash(content)}${ending}`
  if (!fs.existsSync(path.join(pkg, file))) fs.writeFileSync(path.join(pkg, file), content)
  return file
}

function removeOld(present) {
  for (const file of fs.readdirSync(pkg)) {
    const kept = present.some((name) => file === name || file === `${name}.br` || file === `${name}.gz`)
    if (!kept && file !== 'manifest.json') fs.rmSync(path.join(pkg, file), { recursive: true })
  }
}

// Everything outside pkg/ is a copy of public/, nothing older.
function copyPublic() {
  for (const entry of fs.readdirSync(site)) {
    if (entry !== 'pkg') fs.rmSync(path.join(site, entry), { recursive: true })
  }
  if (fs.existsSync('public')) fs.cpSync('public', site, { recursive: true, preserveTimestamps: true })
}

async function compress(folder) {
  const brotli = promisify(zlib.brotliCompress)
  const gzip = promisify(zlib.gzip)
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (!entry.isFile() || !compressible.test(file) || entry.name === 'manifest.json' || fs.existsSync(`${file}.br`)) continue
    const content = fs.readFileSync(file)
    const params = { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length }
    const [small, smallEverywhere] = await Promise.all([brotli(content, { params }), gzip(content, { level: 9 })])
    // The .br is the mark that both are there.
    fs.writeFileSync(`${file}.gz`, smallEverywhere)
    fs.writeFileSync(`${file}.br`, small)
  }
}

function report() {
  for (const file of Object.values(manifest)) {
    const size = (ending) => kB(fs.statSync(path.join(pkg, file + ending)).size)
    console.error(`   ${file.padEnd(30)}${size('')}  brotli${size('.br')}  gzip${size('.gz')}`)
  }
}

async function timed(name, act) {
  const start = Date.now()
  await act()
  console.error(`   ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`)
}
