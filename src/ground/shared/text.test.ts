import { describe, expect, test } from 'vitest'
import { counted, fits, folded, tidied } from './text'

describe('a folded text', () => {
  test('is the same however a name is written', () => {
    for (const name of ['Siân O’Brien', 'SIAN OBRIEN', "sian  o'brien", 'Sia\u0302n O‘Brien', ' Siân\tO`Brien ']) {
      expect(folded(name)).toBe('sian obrien')
    }
  })

  test('takes the marks from Welsh, Yoruba and Polish letters', () => {
    expect(folded('Ŵyn Llŷr')).toBe('wyn llyr')
    expect(folded('Oluwaseun Adébáyọ̀-Featherstonehaugh')).toBe('oluwaseun adebayo featherstonehaugh')
    expect(folded('Łukasz Żółć')).toBe('lukasz zolc')
    expect(folded('Søren Þór Weißœ Æsa')).toBe('soren thor weissoe aesa')
  })

  test('keeps what tells numbers and addresses apart', () => {
    expect(folded('TL-00214')).toBe('tl 00214')
    expect(folded('Jay.Lamplight@example.org')).toBe('jay.lamplight@example.org')
    expect(folded('+44 7700 900123')).toBe('+44 7700 900123')
  })

  test('does not change when it is folded again', () => {
    for (const text of ['Ọ̀ṣun – Ltd.', 'ﬁne ½ ＡＢＣ', 'İstanbul', '—', ''])
      expect(folded(folded(text))).toBe(folded(text))
  })

  test('keeps letters of other scripts', () => {
    expect(folded('Мария')).toBe('мария')
    expect(folded('李 小龙')).toBe('李 小龙')
  })
})

test('a text fits when every word typed begins one of its words', () => {
  const text = 'Greater Manchester North'
  for (const typed of ['', 'man', 'MAN nor', 'nor  gre']) expect(fits(text, typed)).toBe(true)
  for (const typed of ['chester', 'man sou']) expect(fits(text, typed)).toBe(false)
})

test('a tidied text has one space between words and composed accents', () => {
  expect(tidied('  Ada \n\t Lanternfield\u00a0 ')).toBe('Ada Lanternfield')
  expect(tidied('Sia\u0302n')).toBe('Si\u00e2n')
  expect(tidied('   ')).toBe('')
})

test('a counted noun has its plural and its thousands', () => {
  expect(counted(0, 'person', 'people')).toBe('0 people')
  expect(counted(1, 'person', 'people')).toBe('1 person')
  expect(counted(1_268_710, 'person', 'people')).toBe('1,268,710 people')
})
