import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messages as design } from '../src/ground/ui/design/messages'
import { messages as access } from '../src/modules/access/ui/messages'
import { messages as backup } from '../src/modules/backup/ui/messages'
import { messages as frame } from '../src/renderer/messages'

const page = readFileSync(new URL('../src/renderer/index.html', import.meta.url), 'utf8')

/** What can be read on the page that stands before the window's own, text by text. */
function texts(): string[] {
  const body = page.slice(page.indexOf('<body>')).replace(/<!--.*?-->/gs, '')
  return body
    .split(/<[^>]*>/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && text !== '%NAMES%')
}

test('Every text of the first sign-in page is, letter for letter, that of the page that takes its place', () => {
  const same = [
    access.signInTitle,
    access.name,
    access.password,
    access.signIn,
    access.signingIn,
    access.forgotten,
    access.recover,
    backup.bringBackLead,
    backup.bringBack,
    frame.crashed,
    design.choose,
    design.showPassword,
    design.hidePassword,
    design.required,
  ].map(({ defaultMessage }) => defaultMessage)
  // Of this page alone: when the installation is damaged there is no other; the product's name and a key are no words.
  const own = ['Throughline', 'Enter', 'Warning', 'Problem', expect.stringMatching(/^A part of Throughline is missing/)]
  const found = [...new Set(texts())]
  expect(found.toSorted()).toEqual(expect.arrayContaining(same))
  for (const text of found) expect([...same, ...own]).toContainEqual(text)
})
