import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { worded, wordedProblem, wordsOf } from '../src/ground/shared/office'

const source = join(import.meta.dirname, '../src')

/** Words for those the charity works with, of which every office chooses its own. */
const forThem = /\b(?:persons?|people|probationers?|service users?|residents?|participants?|offenders?)\b/i
/** What stands in their place, in messages and rules (`{person}`) and on paper (`frame.person`). */
const holes = /\{(?:[Pp]erson|[Pp]eople|[Aa]Person)\}|\bframe\.(?:[Pp]erson|[Pp]eople|[Aa]Person)\b/g

/** Texts that keep such a word: whom they mean, or why they must not have the office's. */
const kept: Readonly<Record<string, readonly string[]>> = {
  'colleagues who sign in': [
    'This person is not among the users any more.',
    'This person is not among the users any more. Look at the list again.',
    'This person has not signed in with this version yet. Ask them to sign in once, then give them access.',
    'This person can sign in already. To give them a new start, reset their password.',
    'This person does not wait for access to risk notes any more. Look at the list again.',
    'This is the last person who can sign in. Add somebody else first.',
    '…people can sign in to one vault. Remove somebody who has left first.',
    'Give a name, as colleagues know the person.',
    'Show people who were removed',
    'The new roles hold from this person’s next sign-in.',
    'Offence details and risk notes have a key of their own. You do not hold it, so somebody who does must give it: they are told on their home screen. Until then this person sees everything else that the role allows.',
    'The new name stands on everything from now on. On the sign-in screen the old one stays until this person has signed in once more.',
    'Your wish waits for a second person.',
    'Wants to be: {roles}. A second person must confirm',
    'This vault is open already, in another Throughline window or by another person signed in to this computer. Use that',
  ],
  'colleagues who enter, approve and release money': [
    'One person enters a claim, another approves it, and someone who did not approve it releases the money. That works here.',
    '…people for claims of colleagues: a claim by someone who signs in here needs two others. Send those to your head office or treasurer.',
    'Nothing can be paid yet. It takes two people: one enters a claim, another approves it, and someone who did not approve it releases the money.',
  ],
  'the number that a bank gives those who pay by file (Bacs calls them service users)': [
    'Service user number',
    'A service user number has six figures.',
    'A Standard 18 file needs the service user number that your bank gave you. Add it to the account that pays, under “Rates and rules” of the expenses, or choose the CSV file.',
  ],
  'being there oneself': [
    'Secret: hand over in person',
    'It is shown only now. Print it, or write it down, and hand it over in person.',
  ],
  'anybody at all': [
    '…”: names of people, of the organisation and of this program are guessed first.',
    'This is made of words that many people use in passwords. Use less expected words.',
    'People in other organisations, with the title and letters that stand with their name on paper.',
    'Led by people with lived experience',
    'What people should call you.',
    'Name of the person to call',
  ],
  'whoever is in a room, colleagues and visitors too': [
    'Places to meet in, and how many people each holds. A place is never offered for more than that.',
    'For how many people',
    'holds {count, plural, one {# person} other {# people}}',
    'The most people allowed in it at once. It is offered for no more than that.',
    'Give a whole number of people.',
    'A room holds one person or more.',
    'A venue holds one person or more.',
    'This is more people than any venue holds.',
    '…people in all, so one room cannot hold',
    'person',
    'people',
  ],
  'the id of a group of commands, shown by groupLabel': ['People'],
  'the words that an office may choose from': [
    'person',
    'people',
    'person on probation',
    'people on probation',
    'service user',
    'service users',
    'resident',
    'residents',
    'participant',
    'participants',
  ],
}

/**
 * Where such words are data or part of the program: nobody reads them as they stand. What a migration put into the short
 * lists ("Refers people to us") is the office's to rename.
 */
const notShown = /\.test\.|test-program|\/gallery|\.sample\.|\/migrations\/|heading-words\.ts$/
/** Ids, addresses, names of operations, tables and elements: no blank in them, or a query. */
const isProse = (text: string) =>
  (/\s/.test(text) || /^[A-Z]/.test(text)) && !/^(?:\/|from |on conflict|table_name|\w+ as \w+$|_)/.test(text)
const isQuery = (text: string) =>
  /\b(?:select|insert into|update \w+ set|delete from|create (?:table|index)|join \w+ as|where \w+\.\w+ =)/i.test(text)

interface Said {
  readonly where: string
  readonly text: string
}

const files = (readdirSync(source, { recursive: true }) as string[])
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => !notShown.test(`/${name}`))

function saidIn(name: string): Said[] {
  const code = readFileSync(join(source, name), 'utf8')
  // Half of the files speak of nobody: taking them apart would only cost time.
  if (!forThem.test(code) && !code.match(holes)) return []
  const tree = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true)
  const found: Said[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isJsxText(node)
    if (isText || ts.isTemplateMiddleOrTemplateTail(node)) {
      const text = node.text.trim()
      // The rest of a template goes on after what is filled in.
      const before = ts.isTemplateMiddleOrTemplateTail(node) ? '…' : ''
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart())
      if (!isQuery(text) && (isProse(text) || isCounted(node)))
        found.push({ where: `${name}:${line + 1}`, text: before + text })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** `counted(3, 'person', 'people')`: single words that are shown all the same. */
function isCounted({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && parent.expression.getText() === 'counted'
}

/** Paper: every line but comments; what is read from the facts is data. */
function writtenIn(name: string): Said[] {
  const lines = readFileSync(join(source, name), 'utf8').split('\n')
  return lines.flatMap((line, at) => {
    const text = line
      .replace(/\/\/.*$/, '')
      .replace(/\bfacts\.\w+/g, '')
      .trim()
    return text.startsWith('#import') ? [] : [{ where: `${name}:${at + 1}`, text }]
  })
}

const said = [
  ...files.filter((name) => /\.tsx?$/.test(name)).flatMap(saidIn),
  ...files.filter((name) => name.endsWith('.typ')).flatMap(writtenIn),
]
const faults = (isWrong: (text: string) => boolean) =>
  said.filter(({ text }) => isWrong(text)).map(({ where, text }) => `${where}  ${text}`)

describe('The office’s word for those it works with', () => {
  test('is left open in every message, rule and paper: none says “person” or “people” of them', () => {
    const allowed = new Set(Object.values(kept).flat())
    expect(said.length).toBeGreaterThan(1_000)
    expect(faults((text) => forThem.test(text.replace(holes, '')) && !allowed.has(text))).toEqual([])
  })

  test('is excused only where a text still says it', () => {
    const spoken = new Set(said.map(({ text }) => text))
    const words = kept['the words that an office may choose from'] ?? []
    expect(
      Object.values(kept)
        .flat()
        .filter((text) => !spoken.has(text) && !words.includes(text)),
    ).toEqual([])
  })

  test.each([
    ['has its article chosen for it', /\b[Aa]n? \{(?:person|people)\}/],
    [
      'has no ending put to it, for “people on probation” takes none',
      /\{(?:[Pp]erson|[Pp]eople|aPerson)\}(?:[’']?s\b|’|')/,
    ],
    ['has a capital where a sentence begins', /(?:^|[.!?:] )\{(?:person|people|aPerson)\}/],
    ['has none inside a sentence, but for the name of a screen', /(?<!^Go to|[.!?:“]) \{(?:Person|People|APerson)\}/],
  ])('%s', (_what, wrong) => {
    expect(faults((text) => wrong.test(text))).toEqual([])
  })

  test.each([
    ['person on probation', 'a'],
    ['service user', 'a'],
    ['resident', 'a'],
    ['attendee', 'an'],
    ['ex-offender', 'an'],
    ['offender', 'an'],
    ['individual', 'an'],
    ['user', 'a'],
    ['unit member', 'a'],
    ['university learner', 'a'],
    ['uninvited guest', 'an'],
    ['unemployed person', 'an'],
    ['usher', 'an'],
    ['European', 'a'],
    ['one-year resident', 'a'],
    ['older learner', 'an'],
    ['hourly worker', 'an'],
    ['honorary member', 'an'],
    ['house guest', 'a'],
    ['SU', 'an'],
    ['PoP', 'a'],
    ['UK resident', 'a'],
    ['MP', 'an'],
    ['Élève', 'an'],
  ])('“%s” follows “%s”', (person, article) => {
    const { aPerson, APerson } = wordsOf({ person, people: 'they' })
    expect(aPerson).toBe(`${article} ${person}`)
    expect(APerson).toBe(`${article === 'a' ? 'A' : 'An'} ${person}`)
  })

  test('is put into a rule’s sentences and leaves everything else between braces as it was typed', () => {
    const words = wordsOf({ person: 'resident', people: 'residents' })
    expect(worded('{People} of “{name}”: find {aPerson}. {APerson}!', words)).toBe(
      'Residents of “{name}”: find a resident. A resident!',
    )
    expect(wordedProblem({ code: 'a.b', message: '{people}', fields: { toId: 'Choose {aPerson}.' } }, words)).toEqual({
      code: 'a.b',
      message: 'residents',
      fields: { toId: 'Choose a resident.' },
    })
  })
})
