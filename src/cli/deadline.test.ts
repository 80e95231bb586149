import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { type DeadlineOptions, deadlineCommand, runDeadline } from './deadline.ts'
import type { Io } from './io.ts'
import { alignColumns } from './table.ts'

function run(options: DeadlineOptions, files: Record<string, string> = {}) {
  const { io, printed, complained } = capture(files)
  return { code: runDeadline(options, io), printed, complained }
}

function capture(files: Record<string, string> = {}) {
  const printed: string[] = []
  const complained: string[] = []
  const io: Io = {
    print: (text) => printed.push(text),
    complain: (text) => complained.push(...text.split('\n')),
    readText: (path) => {
      const text = files[path]
      if (text === undefined) throw new Error('no such file')
      return text
    },
  }
  return { io, printed, complained }
}

describe('weiming deadline', () => {
  test('--json prints the working and nothing else', () => {
    const { code, printed, complained } = run({ from: '2026-02-13', workingDays: '2', json: true })
    expect(code).toBe(0)
    expect(complained).toEqual([])
    const rest = (date: string, weekday: string) => ({
      date,
      counted: false,
      why: `${weekday}，春节放假（国务院办公厅2026年节假日安排通知）`,
    })
    expect(JSON.parse(printed.join('\n'))).toEqual({
      from: '2026-02-13',
      workingDays: 2,
      dueOn: '2026-02-24',
      provisional: false,
      days: [
        {
          date: '2026-02-14',
          counted: true,
          why: '星期六，因春节调休上班（国务院办公厅2026年节假日安排通知）',
        },
        rest('2026-02-15', '星期日'),
        rest('2026-02-16', '星期一'),
        rest('2026-02-17', '星期二'),
        rest('2026-02-18', '星期三'),
        rest('2026-02-19', '星期四'),
        rest('2026-02-20', '星期五'),
        rest('2026-02-21', '星期六'),
        rest('2026-02-22', '星期日'),
        rest('2026-02-23', '星期一'),
        { date: '2026-02-24', counted: true, why: '星期二，工作日' },
      ],
    })
  })

  test('without --json it prints a table and the notices it rests on', () => {
    const { printed } = run({ from: '2026-09-18', workingDays: '2' })
    expect(printed.join('\n')).toBe(
      [
        '自 2026-09-18（星期五）次日起算，2 个工作日，至 2026-09-21（星期一）届满。',
        '',
        '日期        第几日  说明',
        '2026-09-19  –       星期六，休息日',
        '2026-09-20  1       星期日，因国庆节调休上班（国务院办公厅2026年节假日安排通知）',
        '2026-09-21  2       星期一，工作日',
        '',
        '依据：',
        '  国务院办公厅2026年节假日安排通知  https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
      ].join('\n'),
    )
  })

  test('says in English too that a year without a notice is provisional', () => {
    const { printed } = run({ from: '2026-12-31', workingDays: '1', locale: 'en' })
    expect(printed.join('\n').split('\n').slice(0, 2)).toEqual([
      '1 working days, counted from the day after 2026-12-31 (Thursday), end on 2027-01-01 (Friday).',
      'Provisional: no holiday notice is on record for 2027; count again when there is one.',
    ])
  })

  test('no working days end on the day itself', () => {
    const { code, printed } = run({ from: '2026-02-10', workingDays: '0', json: true })
    expect(code).toBe(0)
    expect(JSON.parse(printed.join(''))).toEqual({
      from: '2026-02-10',
      workingDays: 0,
      dueOn: '2026-02-10',
      provisional: false,
      days: [],
    })
  })

  test('takes local days from a file, also one with a byte order mark', () => {
    const file = JSON.stringify([{ day: '2026-04-20', working: false, why: '壮族三月三' }])
    const { printed } = run(
      { from: '2026-04-17', workingDays: '1', json: true, local: 'local.json' },
      { 'local.json': `\uFEFF${file}` },
    )
    const answer = JSON.parse(printed.join(''))
    expect(answer.dueOn).toBe('2026-04-21')
    expect(answer.days[2]).toEqual({
      date: '2026-04-20',
      counted: false,
      why: '星期一，本地放假：壮族三月三',
    })
  })

  test('commander hands the options over, a negative number too', async () => {
    const { io, complained, printed } = capture()
    const before = process.exitCode
    const parse = (...options: string[]) =>
      deadlineCommand(io).parseAsync(options, { from: 'user' })
    await parse('--from', '2026-02-10', '--working-days', '-3', '--locale', 'en')
    expect(process.exitCode).toBe(2)
    expect(complained).toEqual(['--working-days: must be a whole number from 0 to 2000, not “-3”.'])
    await parse('--from', '2026-02-10', '--working-days', '20', '--json')
    expect(process.exitCode).toBe(0)
    expect(JSON.parse(printed.join('')).dueOn).toBe('2026-03-16')
    process.exitCode = before
  })
})

describe('bad input', () => {
  test('every problem is told at once, in the language asked for', () => {
    const { code, printed, complained } = run({
      from: '2026-02-30',
      workingDays: 'twenty',
      local: 'nowhere.json',
      locale: 'en',
    })
    expect(code).toBe(2)
    expect(printed).toEqual([])
    expect(complained).toEqual([
      '--from: “2026-02-30” is not a day that exists; write it like 2026-02-10.',
      '--working-days: must be a whole number from 0 to 2000, not “twenty”.',
      '--local: the file nowhere.json cannot be read.',
    ])
  })

  test('nothing given', () => {
    expect(run({}).complained).toEqual([
      '--from：请给出起算日期，如 2026-02-10。',
      '--working-days：请给出工作日数，如 20。',
    ])
  })

  test.for(['-3', '2001', '1.5', '1e3', '0x10', '20天', '９', '99999999999999999999', ' 5'])(
    'working days "%s"',
    (workingDays) => {
      const { code, complained } = run({ from: '2026-02-10', workingDays })
      expect(code).toBe(2)
      expect(complained).toEqual([
        `--working-days：须为 0 至 2000 的整数，不能是“${workingDays}”。`,
      ])
    },
  )

  test.for(['1949-12-31', '2200-01-01', '9999-12-31'])('a day out of range: %s', (from) => {
    expect(run({ from, workingDays: '2000' }).complained).toEqual([
      `--from：日期须在 1950-01-01 至 2199-12-31 之间，不能是 ${from}。`,
    ])
  })

  test('the longest count from the last day still ends', () => {
    expect(run({ from: '2199-12-31', workingDays: '2000' }).code).toBe(0)
  })

  test('an unknown language is told in both', () => {
    expect(run({ from: '2026-02-10', workingDays: '1', locale: 'fr' }).complained).toEqual([
      '--locale：只能是 zh-CN 或 en，不能是“fr”。 / --locale: must be zh-CN or en, not “fr”.',
    ])
  })

  test('a file of local days tells every wrong item', () => {
    const file = JSON.stringify([
      { day: '2026-04-20', working: false, why: '三月三' },
      { day: '2026-02-30', working: 'no', why: ' ' },
      null,
      { day: '2026-04-20', working: true, why: '又一次' },
    ])
    const { code, complained } = run(
      { from: '2026-04-17', workingDays: '1', local: 'f', locale: 'en' },
      { f: file },
    )
    expect(code).toBe(2)
    expect(complained).toEqual([
      '--local: item 2: day must be a day that exists, from 1950-01-01 to 2199-12-31.',
      '--local: item 2: working must be true or false.',
      '--local: item 2: why must give the reason.',
      '--local: item 3: day must be a day that exists, from 1950-01-01 to 2199-12-31.',
      '--local: item 3: working must be true or false.',
      '--local: item 3: why must give the reason.',
      '--local: item 4: 2026-04-20 is listed before.',
    ])
  })

  test.for([
    { text: 'day,working', problem: '--local：文件 f 不是有效的 JSON。' },
    { text: '{"day":1}', problem: '--local：文件 f 应为由 day、working、why 各项组成的列表。' },
  ])('a file that is no list: $text', ({ text, problem }) => {
    const { complained } = run({ from: '2026-04-17', workingDays: '1', local: 'f' }, { f: text })
    expect(complained).toEqual([problem])
  })
})

test('columns are aligned with Han characters two places wide', () => {
  expect(
    alignColumns([
      ['日期', 'n'],
      ['abcdef', '10'],
    ]),
  ).toBe('日期    n\nabcdef  10')
})

describe('as a program', () => {
  test('answers on standard output, refuses on standard error with exit code 2', async () => {
    // Inside the project, where the packages are found.
    const folder = mkdtempSync(join('node_modules', '.weiming-cli-'))
    const program = join(folder, 'cli.mjs')
    try {
      await build({
        entryPoints: ['src/cli/main.ts'],
        outfile: program,
        bundle: true,
        packages: 'external',
        platform: 'node',
        format: 'esm',
        logLevel: 'error',
      })
      const weiming = (...words: string[]) =>
        spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' })

      const answer = weiming('deadline', '--from', '2026-02-10', '--working-days', '20', '--json')
      expect(answer).toMatchObject({ status: 0, stderr: '' })
      expect(JSON.parse(answer.stdout).dueOn).toBe('2026-03-16')

      const refused = weiming('deadline', '--from', '2026-02-30', '--working-days', '20')
      expect(refused).toMatchObject({ status: 2, stdout: '' })
      expect(refused.stderr.trim().split('\n')).toHaveLength(1)

      expect(weiming('deadline', '--bogus').status).toBe(2)
      expect(weiming('--help').status).toBe(0)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 30_000)
})

describe('what happens to a clock', () => {
  test('a span is excluded, and the working says so', () => {
    const { printed } = run({
      from: '2026-02-10',
      workingDays: '20',
      exclude: ['2026-02-11..2026-02-26'],
      json: true,
    })
    const answer = JSON.parse(printed.join(''))
    expect(answer.dueOn).toBe('2026-03-24')
    expect(answer.days[1]).toEqual({
      date: '2026-02-12',
      counted: false,
      why: '星期四，扣除（--exclude）期间，不计入期限',
    })
  })

  test('a correction begins the limit anew, an extension adds to it', () => {
    const { printed } = run({
      from: '2026-02-10',
      workingDays: '20',
      restart: '2026-02-26..2026-03-05',
      extend: '20',
      json: true,
    })
    expect(JSON.parse(printed.join(''))).toMatchObject({ workingDays: 40, dueOn: '2026-05-06' })
  })

  test('bad spans are all told', () => {
    const { code, complained } = run({
      from: '2026-02-10',
      workingDays: '20',
      exclude: ['2026-02-11', '2026-02-26..2026-02-11'],
      restart: '2026-02-30..2026-03-05',
      extend: '-1',
      locale: 'en',
    })
    expect(code).toBe(2)
    expect(complained).toEqual([
      '--exclude: “2026-02-11” must be two days that exist, in order, like 2026-02-11..2026-02-26.',
      '--exclude: “2026-02-26..2026-02-11” must be two days that exist, in order, like 2026-02-11..2026-02-26.',
      '--restart: “2026-02-30..2026-03-05” must be two days that exist, in order, like 2026-02-11..2026-02-26.',
      '--extend: must be a whole number from 0 to 2000, not “-1”.',
    ])
  })
})
