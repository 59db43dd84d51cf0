import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printable, withPlacesToBreak } from './printable'

describe('a text for paper', () => {
  test('has its accents composed, so that a font finds the letter', () => {
    expect(printable('Ife\u0323\u0301')).toBe('If\u1eb9\u0301')
  })

  test('may break inside a very long word', () => {
    const parts = printable('x'.repeat(60)).split('\u200B')
    expect(parts.every((part) => part.length <= 11)).toBe(true)
    expect(withPlacesToBreak('somebody@example.org', 12)).toContain('@\u200Bexample')
  })

  test('leaves an ordinary address as it is, so that it can be copied from the page', () => {
    expect(printable('jo.placeholder@probation.example')).toBe('jo.placeholder@probation.example')
  })

  test('never parts a letter from its accent', () => {
    expect(printable('o\u0323\u0300'.repeat(60))).not.toMatch(/\u200B\p{M}/u)
  })

  test('loses no visible character, whatever is written', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const visible = (words: string) => words.normalize('NFC').replace(/[\p{C}\s]/gu, '')
        expect(visible(printable(text)).replaceAll('\u25A1', '')).toBe(visible(text).replaceAll('\u25A1', ''))
      }),
      { numRuns: 300 },
    )
  })
})
