const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The number of a day such as `2002-08-05`, to compare and to count from; absent for what is none. */
export function dayOfIsoDate(text: string): number | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []
  return dayOf(Number(year), Number(month), Number(day))
}

/** The same for `05-Aug-2002`, as PEPs have it. */
export function dayOfPepDate(text: string): number | undefined {
  const [, day = '', name = '', year = ''] = /^(\d{2})-([a-z]{3})-(\d{4})$/iu.exec(text) ?? []
  return dayOf(Number(year), months.indexOf(name.toLowerCase()) + 1, Number(day))
}

function dayOf(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) return undefined
  let days = day + 365 * year + leapDaysBefore(year)
  for (let before = 1; before < month; before++) days += lengthOf(year, before)
  return days
}

function leapDaysBefore(year: number): number {
  const years = year - 1
  return Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
