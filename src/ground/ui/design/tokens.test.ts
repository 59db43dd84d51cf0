import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Reads the pairs of `light-dark()` out of tokens.css: what is tested is what is shipped. */
const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

function colours(block: string): Record<string, { light: string; dark: string }> {
  const found = block.matchAll(/--color-([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)
  return Object.fromEntries([...found].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]))
}

const standard = colours(sheet.slice(0, sheet.indexOf('@property')))
const contrast = {
  ...standard,
  ...colours(sheet.slice(sheet.indexOf("[data-theme='contrast']"), sheet.indexOf('prefers-reduced-motion'))),
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

const grounds = ['surface', 'surface-raised', 'surface-sunken', 'surface-hover', 'selection']
const texts: Array<[ink: string, ground: string]> = [
  ...grounds.flatMap(
    (ground): Array<[string, string]> => [
      ['text', ground],
      ['text-quiet', ground],
      ['accent', ground],
      ['danger', ground],
    ],
  ),
  ['text-disabled', 'surface'],
  ['text-disabled', 'surface-sunken'],
  ['accent-text', 'accent'],
  ['accent-text', 'accent-hover'],
  ['danger-text', 'danger'],
  ['danger-text', 'danger-hover'],
  ['text', 'accent-soft'],
  ['text-quiet', 'accent-soft'],
  ...['info', 'success', 'warning', 'danger'].flatMap(
    (tone): Array<[string, string]> => [
      [tone, `${tone}-soft`],
      ['text', `${tone}-soft`],
      ['accent', `${tone}-soft`],
      [tone, 'surface'],
      [tone, 'surface-sunken'],
    ],
  ),
]
const edges: Array<[ink: string, ground: string]> = ['surface', 'surface-raised', 'surface-sunken'].flatMap(
  (ground): Array<[string, string]> => [
    ['line-strong', ground],
    ['focus', ground],
    ['accent', ground],
  ],
)

describe.each([
  ['the standard themes', standard],
  ['the contrast theme', contrast],
])('%s', (_name, tokens) => {
  const pairOf = (ink: string, ground: string, mode: 'light' | 'dark') => {
    const colour = tokens[ink]
    const under = tokens[ground]
    if (!colour || !under) throw new Error(`No token ${ink} or ${ground}`)
    return ratio(colour[mode], under[mode])
  }

  test.each(['light', 'dark'] as const)('carry all text at 4.5 : 1 or more when %s', (mode) => {
    const weak = texts.filter(([ink, ground]) => pairOf(ink, ground, mode) < 4.5)
    expect(weak.map(([ink, ground]) => `${ink} on ${ground}: ${pairOf(ink, ground, mode).toFixed(2)}`)).toEqual([])
  })

  test.each(['light', 'dark'] as const)(
    'show edges of controls and the focus ring at 3 : 1 or more when %s',
    (mode) => {
      const weak = edges.filter(([ink, ground]) => pairOf(ink, ground, mode) < 3)
      expect(weak.map(([ink, ground]) => `${ink} on ${ground}: ${pairOf(ink, ground, mode).toFixed(2)}`)).toEqual([])
    },
  )
})

test('forced colours name a system colour for every token, so that none of ours shines through', () => {
  const forced = sheet.slice(sheet.indexOf('forced-colors: active'), sheet.indexOf('@media print'))
  const missing = Object.keys(standard).filter((name) => !new RegExp(`--color-${name}: [A-Z]`).test(forced))
  expect(missing).toEqual([])
})
