import { expect, test } from 'vitest'
import { passwordProblem } from './password-rules'

const setting = { personName: 'Wren Maplethorpe', ownWords: ['Bramble Lane Trust', 'Northgate office'] }
const said = (password: string) => passwordProblem(password, setting)?.message ?? null

test.each([
  'gravel lantern otter quilt',
  'Thimble7Quarry&Moss',
  'llyfrgell gwdihŵ pabell',
  'fox owl elk hen',
  'xK9$vQ2!pL7@wZ4#',
  'ọ̀ṣun odò àgbọ̀nrín ẹja',
  '口笛 雪だるま 図書館 牛乳 ねこ 自転車',
])('“%s” may be used', (password) => {
  expect(said(password)).toBeNull()
})

test.each([
  ['short7Word', 'too short'],
  ['one two', 'too short'],
  ['go go go go', 'too short'],
  ['aaaaaaaaaaaaaaaa', 'repeats itself'],
  ['gravel gravel gravel', 'repeats itself'],
  ['abcabcabcabcabcabc', 'repeats itself'],
  ['qwertyuiopasdfgh', 'keyboard'],
  ['abcdefghijklmnop', 'keyboard'],
  ['0123456789012345', 'keyboard'],
  ['9876543210zyxwvuts', 'keyboard'],
  ['Password123456!', 'many people use'],
  ['P@ssw0rdP@ssw0rd1', 'repeats itself'],
  ['P@ssw0rd!L3tmein99', 'many people use'],
  ['liverpoolfootball1', 'many people use'],
  ['correct horse battery staple', 'many people use'],
  ['Welcome2Manchester!', 'many people use'],
  ['iloveyou forever 2026', 'many people use'],
  ['Maplethorpe-gravel-otter', 'Leave out “maplethorpe”'],
  ['my throughline lantern', 'Leave out “throughline”'],
  ['Pr0bation gravel 77', 'Leave out “probation”'],
  ['gravel BRAMBLE lantern', 'Leave out “bramble”'],
])('“%s” is refused: %s', (password, why) => {
  expect(said(password)).toContain(why)
})

test('a password may have 256 characters and no more', () => {
  const long = Array.from({ length: 60 }, (_, at) => `w${at}`.padEnd(4, 'klmnop'[at % 6]))
    .join(' ')
    .slice(0, 256)
  expect([...long]).toHaveLength(256)
  expect(said(long)).toBeNull()
  expect(said(`${long}x`)).toContain('at most 256')
})

test('judging the longest and oddest password takes no longer than judging a few hundred usual ones', () => {
  const work = (judge: () => void) => {
    const before = process.cpuUsage()
    judge()
    return process.cpuUsage(before).user
  }
  const usual = work(() => {
    for (let n = 0; n < 500; n += 1) said(`teapot gravel seven umbrella ${n}`)
  })
  const odd = work(() => {
    for (const strange of [
      'a'.repeat(256),
      'ab'.repeat(128),
      '0'.repeat(255) + 'a',
      '@1'.repeat(128),
      '\ud800'.repeat(256),
    ])
      said(strange)
  })
  expect(odd).toBeLessThan(usual)
})
