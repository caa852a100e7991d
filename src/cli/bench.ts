import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Figure } from '../../bench/frame.ts'
import { openGround, tidy } from '../../bench/ground.ts'
import { benches } from '../../bench/index.ts'
import { asTable, asRecord } from '../../bench/report.ts'
import { Trouble } from '../platform/running/trouble.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

const QUICK = { members: 20_000, deeds: 200_000 }

export const bench: Command = {
  says: 'measures the hall on data of its own; small and quick unless told otherwise',
  usage: 'bench [--members 3000000 --deeds 30000000] [--only name,name] [--json [file]]',
  async run(args) {
    const { members, deeds, only, json } = asked(args)
    const chosen = benches.filter(({ name }) => only.length === 0 || only.includes(name))
    const names = benches.map(({ name }) => name).join(', ')
    if (chosen.length === 0) throw new Trouble(`--only takes some of: ${names}.`, 2)
    const tell = (line: string) => void (json === '' || console.error(line))
    const ground = await openGround({ members, deeds, quick: members <= QUICK.members }, tell)
    const figures: Figure[] = []
    try {
      for (const one of chosen) {
        tell(`${one.name} …`)
        await tidy(ground)
        figures.push(...(await one.run(ground)))
      }
    } finally {
      await ground.close()
    }
    const record = JSON.stringify(asRecord({ members, deeds }, figures), null, 2)
    if (json) await writeFile(json, `${record}\n`)
    console.log(json === '' ? record : asTable({ members, deeds }, figures))
  },
}

function asked(args: readonly string[]) {
  const { values } = readOptions(withValue([...args], '--json'), {
    members: { type: 'string', default: String(QUICK.members) },
    deeds: { type: 'string' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
  })
  const members = count(values.members, '--members')
  const deeds = values.deeds ? count(values.deeds, '--deeds') : members * 10
  const only = values.only.split(',').filter(Boolean)
  return { members, deeds, only, json: values.json && path.resolve(values.json) }
}

/** `--json` alone prints the record; with a name it writes it there. */
function withValue(args: string[], option: string) {
  const at = args.indexOf(option)
  const next = args[at + 1]
  if (at >= 0 && (next === undefined || next.startsWith('--'))) args.splice(at, 1, `${option}=`)
  return args
}

function count(text: string, option: string) {
  const number = Number(text.replaceAll('_', ''))
  if (Number.isInteger(number) && number >= 1000) return number
  throw new Trouble(`${option} takes a whole number from 1000 on, not “${text}”.`, 2)
}
