/** Plain calendar sums for cleaning at a million cells a second; what is stored is checked again by the contract. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}

export function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

const english = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const welsh = [
  'ionawr',
  'chwefror',
  'mawrth',
  'ebrill',
  'mai',
  'mehefin',
  'gorffennaf',
  'awst',
  'medi',
  'hydref',
  'tachwedd',
  'rhagfyr',
]

const monthNumbers = new Map<string, number>()
for (const names of [english, welsh]) {
  names.forEach((name, place) => {
    for (let length = 3; length <= name.length; length++) {
      if (!monthNumbers.has(name.slice(0, length))) monthNumbers.set(name.slice(0, length), place + 1)
    }
  })
}

/** The number of a month by its English or Welsh name, whole or shortened to three letters or more; 0 for other words. */
export function monthOf(word: string): number {
  return monthNumbers.get(word.toLowerCase()) ?? 0
}

export function monthWord(month: number): string {
  const name = english[month - 1] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}
