/** Milliseconds since 1970, and nothing for what is no date of HTTP. */
export function dateOf(value: string | undefined): number | undefined {
  for (const form of forms) {
    const found = form.exec(value ?? '')?.groups
    if (found) return timeOf(found)
  }
  return undefined
}

function timeOf({year = '', month = '', day = '', time = ''}: Readonly<Record<string, string>>) {
  const century = year.length === 4 ? 0 : Number(year) < 70 ? 2000 : 1900
  const [hours, minutes, seconds] = time.split(':').map(Number)
  const parts = [century + Number(year), months.indexOf(month), Number(day), hours, minutes, seconds] as const
  const made = new Date(Date.UTC(...(parts as [number, number, number, number, number, number])))
  const read = [
    made.getUTCFullYear(),
    made.getUTCMonth(),
    made.getUTCDate(),
    made.getUTCHours(),
    made.getUTCMinutes(),
    made.getUTCSeconds()
  ]
  return parts.every((part, index) => part === read[index]) ? made.getTime() : undefined
}

const time = '(?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})'
const month = '(?<month>[A-Z][a-z]{2})'
const forms = [
  `[A-Z][a-z]{2}, (?<day>[0-9]{2}) ${month} (?<year>[1-9][0-9]{3}) ${time} GMT`,
  `[A-Z][a-z]{5,8}, (?<day>[0-9]{2})-${month}-(?<year>[0-9]{2}) ${time} GMT`,
  `[A-Z][a-z]{2} ${month} (?<day>[ 0-9][0-9]) ${time} (?<year>[1-9][0-9]{3})`
].map((form) => new RegExp(`^${form}$`))
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
