import type {Figure} from './row.ts'

/** A number as people read it: three digits that mean something, and its unit. */
export function shown(value: number, unit: Figure['unit']): string {
  if (unit === 'ms' && value >= 1000) return `${digits(value / 1000)} s`
  return unit === '×' ? `${digits(value)}×` : `${digits(value)} ${unit}`
}

function digits(value: number): string {
  if (value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
