// Takes pictures of every page by which people come in, of the desks behind them, and of a mail of each kind, at 390 and 1280 pixels.
//
//   node end2end/tools/arrivals.mjs [FOLDER]      into target/end2end/arrivals otherwise; ARRIVALS_DARK=1 on dark ground
//
// A school of its own with demo data, in which everybody goes their way from the form to the decision.
import * as fs from 'node:fs'
import * as path from 'node:path'
import { companies } from './arrivals/companies.mjs'
import { desks, withoutServer } from './arrivals/desks.mjs'
import { album } from './arrivals/mails.mjs'
import { newcomers } from './arrivals/newcomers.mjs'
import { owners } from './arrivals/owners.mjs'
import { register } from './arrivals/register.mjs'
import { studio } from './arrivals/studio.mjs'

const folder = process.argv[2] ?? path.resolve(import.meta.dirname, '../../target/end2end/arrivals')
fs.rmSync(folder, { recursive: true, force: true })
fs.mkdirSync(folder, { recursive: true })

const school = await studio(folder)
try {
  for (const walk of [newcomers, register, companies, owners, desks, album, withoutServer]) await walk(school)
} finally {
  await school.end()
}
process.exit(school.missing ? 1 : 0)
