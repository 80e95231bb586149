import { defineStrings, type Say, speak } from '../kernel/strings.ts'

export const cliStrings = defineStrings({
  'program.about': {
    zh: '卫明：卫生健康委政务公开平台',
    en: 'government-information disclosure for health commissions',
  },
  'option.locale': { zh: '输出语言：zh-CN 或 en', en: 'language of the output: zh-CN or en' },
  'option.json': { zh: '以 JSON 输出', en: 'print JSON' },
  'issue.locale': {
    zh: '--locale：只能是 zh-CN 或 en，不能是“{value}”。',
    en: '--locale: must be zh-CN or en, not “{value}”.',
  },

  'deadline.about': {
    zh: '推算若干个工作日的期限届满日，逐日列明理由（无需服务器）',
    en: 'count a time limit in working days, with a reason for every day (needs no server)',
  },
  'deadline.option.from': {
    zh: '起算事件发生之日，如 2026-02-10；当日不计入',
    en: 'day of the event, e.g. 2026-02-10; it does not count itself',
  },
  'deadline.option.working-days': {
    zh: '工作日数，0 至 {max}',
    en: 'number of working days, 0 to {max}',
  },
  'deadline.option.local': {
    zh: '本地放假、上班日的 JSON 文件：由 day、working、why 各项组成的列表',
    en: 'JSON file of local days: a list of objects with day, working, why',
  },
  'deadline.from.missing': {
    zh: '--from：请给出起算日期，如 2026-02-10。',
    en: '--from: give the day to count from, e.g. 2026-02-10.',
  },
  'deadline.from.not-a-day': {
    zh: '--from：“{value}”不是存在的日期，请按 2026-02-10 的格式填写。',
    en: '--from: “{value}” is not a day that exists; write it like 2026-02-10.',
  },
  'deadline.from.out-of-range': {
    zh: '--from：日期须在 {first} 至 {last} 之间，不能是 {value}。',
    en: '--from: the day must be from {first} to {last}, not {value}.',
  },
  'deadline.working-days.missing': {
    zh: '--working-days：请给出工作日数，如 20。',
    en: '--working-days: give the number of working days, e.g. 20.',
  },
  'deadline.working-days.not-a-count': {
    zh: '--working-days：须为 0 至 {max} 的整数，不能是“{value}”。',
    en: '--working-days: must be a whole number from 0 to {max}, not “{value}”.',
  },
  'deadline.local.unreadable': {
    zh: '--local：无法读取文件 {path}。',
    en: '--local: the file {path} cannot be read.',
  },
  'deadline.local.not-json': {
    zh: '--local：文件 {path} 不是有效的 JSON。',
    en: '--local: the file {path} is not valid JSON.',
  },
  'deadline.local.not-a-list': {
    zh: '--local：文件 {path} 应为由 day、working、why 各项组成的列表。',
    en: '--local: the file {path} must hold a list of objects with day, working, why.',
  },
  'deadline.local.day': {
    zh: '--local：第 {row} 项的 day 应为 {first} 至 {last} 之间存在的日期。',
    en: '--local: item {row}: day must be a day that exists, from {first} to {last}.',
  },
  'deadline.local.working': {
    zh: '--local：第 {row} 项的 working 应为 true（上班）或 false（放假）。',
    en: '--local: item {row}: working must be true or false.',
  },
  'deadline.local.why': {
    zh: '--local：第 {row} 项的 why 应写明理由。',
    en: '--local: item {row}: why must give the reason.',
  },
  'deadline.local.twice': {
    zh: '--local：第 {row} 项的日期 {day} 已在前面列出。',
    en: '--local: item {row}: {day} is listed before.',
  },

  'deadline.answer': {
    zh: '自 {from}（{fromWeekday}）次日起算，{n} 个工作日，至 {dueOn}（{dueWeekday}）届满。',
    en: '{n} working days, counted from the day after {from} ({fromWeekday}), end on {dueOn} ({dueWeekday}).',
  },
  'deadline.provisional': {
    zh: '暂定：期间涉及未收录节假日安排的年份（{years}），安排公布并收录后应重新计算。',
    en: 'Provisional: no holiday notice is on record for {years}; count again when there is one.',
  },
  'deadline.column.date': { zh: '日期', en: 'Date' },
  'deadline.column.number': { zh: '第几日', en: 'Day' },
  'deadline.column.why': { zh: '说明', en: 'Why' },
  'deadline.sources': { zh: '依据：', en: 'Sources:' },
})

/** Both languages side by side: for help, which is printed before the language is known. */
export const bilingual: Say<typeof cliStrings> = (key, ...params) =>
  `${speak(cliStrings, 'zh-CN')(key, ...params)} / ${speak(cliStrings, 'en')(key, ...params)}`
