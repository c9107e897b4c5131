/** Whether a text is a day of the calendar, such as `2026-11-30`. */
export function isDate(text: string): boolean {
  const parts = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(text)?.groups
  if (!parts) return false
  const [year, month, day] = [Number(parts['year']), Number(parts['month']), Number(parts['day'])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
