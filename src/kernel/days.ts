/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type LocalDate = string
/** A moment, ISO 8601 in UTC with milliseconds, `2026-11-21T08:00:00.000Z`. */
export type Instant = string

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MILLISECONDS_PER_DAY = 86_400_000
/** China has used one offset, without daylight saving, since 1991. */
const BEIJING_OFFSET_MILLISECONDS = 8 * 3_600_000
const DAYS_BEFORE_EPOCH = daysFromCivil(1970, 1, 1)

/** True when the text is a day that exists (2026-02-29 does not). */
export function isLocalDate(text: string): boolean {
  const parts = DAY.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day `count` days later (earlier where negative). Throws outside the years 0000–9999. */
export function addDays(day: LocalDate, count: number): LocalDate {
  return fromDayNumber(dayNumber(day) + count)
}

/** How many days `to` is after `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: LocalDate): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** The day in Beijing at an instant. */
export function dayOf(instant: Instant): LocalDate {
  return fromDayNumber(
    Math.floor((millisecondsOf(instant) + BEIJING_OFFSET_MILLISECONDS) / MILLISECONDS_PER_DAY),
  )
}

/** `YYYY-MM-DD HH:mm` in Beijing, the form the page-design rules ask for. */
export function beijingTime(instant: Instant): string {
  const total = millisecondsOf(instant) + BEIJING_OFFSET_MILLISECONDS
  const minutes = Math.floor(
    (((total % MILLISECONDS_PER_DAY) + MILLISECONDS_PER_DAY) % MILLISECONDS_PER_DAY) / 60_000,
  )
  return `${dayOf(instant)} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** The first instant of a Beijing day. */
export function startOfDay(day: LocalDate): Instant {
  return `${addDays(day, -1)}T16:00:00.000Z`
}

function millisecondsOf(instant: Instant): number {
  const match =
    /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,3})\d*)?Z$/.exec(instant)
  if (!match) throw new Error(`not an instant: ${instant}`)
  const time = (Number(match[2]) * 60 + Number(match[3])) * 60 + Number(match[4])
  return (
    dayNumber(match[1]!) * MILLISECONDS_PER_DAY +
    time * 1000 +
    Number((match[5] ?? '0').padEnd(3, '0'))
  )
}

function dayNumber(day: LocalDate): number {
  if (!isLocalDate(day)) throw new Error(`not a day: ${day}`)
  const [year, month, date] = day.split('-').map(Number)
  return daysFromCivil(year!, month!, date!) - DAYS_BEFORE_EPOCH
}

/** Days since 0000-03-01 of the proleptic Gregorian calendar. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const m = month <= 2 ? month + 9 : month - 3
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    1
  )
}

function fromDayNumber(number: number): LocalDate {
  const z = number + DAYS_BEFORE_EPOCH
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * m + 2) / 5) + 1
  const month = m < 10 ? m + 3 : m - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  if (!(year >= 0 && year <= 9999)) throw new Error(`outside the years 0000–9999: ${number}`)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
