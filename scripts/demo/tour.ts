import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Page, test } from '@playwright/test'
import { expenses } from '../../src/modules/expenses/contract'
import { training } from '../../src/modules/training/contract'
import { Desk, expect, goTo } from '../../tests/e2e/app'
import { ask } from '../../tests/e2e/training-support'
import { demoPassword } from './colleagues'

const out = resolve(process.env.DEMO_OUT ?? 'demo-out')
const size = { width: 1366, height: 768 }
const started = Date.now()
const shots: { name: string; theme: string; width: number; height: number; bytes: number }[] = []
const papers: { name: string; pages: number; bytes: number }[] = []

test('The tour of the demonstration', async () => {
  for (const folder of ['screens', 'paper']) {
    rmSync(join(out, folder), { recursive: true, force: true })
    mkdirSync(join(out, folder), { recursive: true })
  }
  await firstRun()
  const people = await office()
  const manifest = {
    madeAt: new Date().toISOString(),
    seconds: Math.round((Date.now() - started) / 100) / 10,
    people,
    screens: shots,
    papers,
  }
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
})

/** Sets up a vault as somebody does who has just installed the program. */
async function firstRun(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-first-run-'))
  const desk = new Desk(join(folder, 'vault'))
  const page = await openAt(desk)
  await page.getByRole('textbox', { name: /^Folder/ }).waitFor()
  await shoot(desk, 'set-up-1-folder')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: /^Organisation/ }).fill('Second Chapter')
  await page.getByRole('textbox', { name: /^Office/ }).fill('Fenwick')
  await shoot(desk, 'set-up-2-office')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: /^Your name/ }).fill('Ada Lanternfield')
  await page.getByRole('textbox', { name: /^Password/ }).fill(demoPassword)
  await page.getByRole('textbox', { name: /^The same password/ }).fill(demoPassword)
  await shoot(desk, 'set-up-3-administrator')
  await page.keyboard.press('Enter')
  await keepPaper(desk, 'recovery-sheet', () => page.getByRole('button', { name: /^Print the recovery key/ }).click())
  await shoot(desk, 'set-up-4-recovery-key')
  await desk.end()
  rmSync(folder, { recursive: true, force: true })
}

/** Walks through the demonstration's office. Gives how many people it has. */
async function office(): Promise<number> {
  const desk = new Desk(join(out, 'vault'))
  await (await openAt(desk)).getByRole('heading', { name: 'Sign in' }).waitFor()
  await shoot(desk, 'sign-in')
  const page = await desk.signIn()
  await page.getByRole('heading', { name: /Good to see you/ }).waitFor()
  await shoot(desk, 'home')
  await goTo(page, '/people')
  const rows = page.getByRole('grid', { name: 'People' }).getByRole('row')
  await expect(rows.nth(5)).toBeVisible()
  await shoot(desk, 'people')
  const said = (await page.locator('.grid-summary').first().textContent()) ?? ''
  await printSelected(desk, page)
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('adebayo')
  await expect(rows.nth(1)).toBeVisible()
  await shoot(desk, 'people-search')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Print', exact: false }).first().waitFor()
  await shoot(desk, 'person')
  await keepPaper(desk, 'person-page', () => page.keyboard.press('Control+p'))
  await ownWords(desk, page)
  await twoOfAName(desk, page)
  await goTo(page, '/people/new')
  await page.getByRole('textbox', { name: /^Last name/ }).waitFor()
  await page.getByRole('textbox', { name: /^First names/ }).fill('Jay')
  await page.getByRole('textbox', { name: /^Last name/ }).fill('Lamplight')
  await page.waitForTimeout(800)
  await shoot(desk, 'new-person')
  await importWorkbook(desk, page)
  await trained(desk, page)
  await claimed(desk, page)
  await visit(desk, page, [
    ['/people/erasing', 'erasing'],
    ['/organisation', 'organisation'],
    ['/organisation/venues', 'venues'],
    ['/organisation/projects', 'projects'],
    ['/organisation/contacts', 'contacts'],
    ['/organisation/staff', 'staff'],
    ['/backup', 'backups'],
    ['/audit', 'audit'],
    ['/settings', 'settings'],
    ['/access/users', 'users'],
    ['/access/password', 'change-password'],
    ['/help', 'help'],
  ])
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lamp')
  await page.waitForTimeout(500)
  await shoot(desk, 'palette')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('blank form')
  await keepPaper(desk, 'blank-form', () => page.getByRole('menuitem', { name: /blank form/ }).click())
  await desk.lock()
  await shoot(desk, 'locked')
  await desk.end()
  return Number(said.replace(/[^0-9]/g, '')) || 0
}

/** What somebody says for themselves, as a tab of their record, and the page they keep; and all that happened, in order. */
async function ownWords(desk: Desk, page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'In their own words' }).click()
  await page.getByRole('region', { name: 'About Me' }).waitFor()
  await shoot(desk, 'person-own-words')
  await keepPaper(desk, 'about-me', async () => {
    await page.getByRole('region', { name: 'About Me' }).getByRole('button', { name: 'Print' }).click()
    await page.getByRole('menuitem', { name: 'For them to keep' }).click()
  })
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByRole('table').first().waitFor()
  await shoot(desk, 'person-history')
}

/** Two records side by side, as before they are made one; and what a change of many would do. */
async function twoOfAName(desk: Desk, page: Page): Promise<void> {
  await goTo(page, '/people')
  const first = page.getByRole('rowheader').first()
  await first.click()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Set the practitioner' }).click()
  await page.getByRole('dialog', { name: /^Set the practitioner/ }).waitFor()
  await shoot(desk, 'people-change-many')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.getByRole('heading', { name: /Merge/ }).waitFor()
  await shoot(desk, 'people-merge')
}

/** A year of training: cohorts, the grid of a session, what quality assurance looks at, claims and certificates. */
async function trained(desk: Desk, page: Page): Promise<void> {
  const cohorts = await ask(page, training.cohorts, {})
  const idOf = (name: string) => cohorts.find((one) => one.name === name)?.cohortId ?? ''
  const autumn = idOf('Fenwick autumn')
  const { sessions, learners } = await ask(page, training.cohort, { cohortId: autumn })
  const held = sessions.find(({ decisions }) => decisions > 0)
  const [qualification] = (await ask(page, training.qualifications, {})).filter(({ issues }) =>
    issues.some(({ state }) => state === 'live'),
  )
  await visit(desk, page, [
    ['/training/cohorts', 'training-cohorts'],
    [`/training/cohorts/${autumn}`, 'training-cohort'],
    [`/training/cohorts/${autumn}/${held?.sessionId}`, 'training-session'],
    [`/training/learners/${learners[0]?.learnerId}`, 'training-learner'],
    ['/training/qualifications', 'training-qualifications'],
    ['/training/qualifications/roles', 'training-roles'],
    [
      `/training/qualifications/${qualification?.qualificationId}/${qualification?.issues[0]?.issueId}`,
      'training-issue',
    ],
    [`/training/quality/${qualification?.qualificationId}`, 'training-quality'],
    ['/training/claims', 'training-claims'],
    ['/training/certificates', 'training-certificates'],
    ['/training/certificates/issue', 'training-issue-certificates'],
    ['/training/certificates/check', 'training-check-certificate'],
    ['/training/records', 'training-records'],
  ])
  const certificateIds = (await ask(page, training.certificates, { personId: null, cohortId: null })).map(
    ({ certificateId }) => certificateId,
  )
  const { personId } = learners[0] ?? {}
  await keepPaper(desk, 'certificates', async () => {
    await ask(page, training.printCertificates, { certificateIds, isProof: false, reason: '' })
  })
  await keepPaper(desk, 'certificates-proof', async () => {
    await ask(page, training.printCertificates, { certificateIds, isProof: true, reason: '' })
  })
  if (held) {
    await keepPaper(desk, 'session-register', async () => {
      await ask(page, training.printRegister, { sessionId: held.sessionId })
    })
  }
  if (personId) {
    await keepPaper(desk, 'transcript', async () => {
      await ask(page, training.printTranscript, { personId })
    })
  }
}

/** A month of claims: one that was paid and whoever it was for, what waits for approval, the run that paid, and its papers. */
async function claimed(desk: Desk, page: Page): Promise<void> {
  const paid = { stages: ['paid' as const], personId: null, schemeId: null, at: 0, limit: 1 }
  const [claim] = (await ask(page, expenses.claims, paid)).rows
  const [run] = await ask(page, expenses.runs, {})
  if (!claim || !run) throw new Error('Nothing was paid in the demonstration.')
  await visit(desk, page, [
    ['/expenses/claims', 'expenses-claims'],
    [`/expenses/claims/${claim.claimId}`, 'expenses-claim'],
    [`/expenses/claims/person/${claim.personId}`, 'expenses-claimant'],
    ['/expenses/claims/new', 'expenses-new-claim'],
    ['/expenses/approval', 'expenses-approval'],
    ['/expenses/runs', 'expenses-runs'],
    [`/expenses/runs/${run.runId}`, 'expenses-run'],
    ['/expenses/cash', 'expenses-cash'],
    ['/expenses/rates', 'expenses-rates'],
    ['/expenses/reports', 'expenses-reports'],
  ])
  await keepPaper(desk, 'claim-form', async () => {
    await ask(page, expenses.printBlankForm, { schemeId: null })
  })
  await keepPaper(desk, 'claim', async () => {
    await ask(page, expenses.printClaim, { claimId: claim.claimId })
  })
  await keepPaper(desk, 'control-sheet', async () => {
    await ask(page, expenses.printControlSheet, { runId: run.runId })
  })
  await keepPaper(desk, 'remittance-slips', async () => {
    await ask(page, expenses.printRemittances, { runId: run.runId })
  })
}

/** Marks the first people of the list by keys alone, and prints them as a list. */
async function printSelected(desk: Desk, page: Page): Promise<void> {
  const marked = 12
  await expect(page.locator('[role=rowheader]:focus')).toBeVisible()
  await page.keyboard.press('Space')
  for (let more = 1; more < marked; more += 1) await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText(`${marked} people selected`)).toBeVisible()
  await shoot(desk, 'people-selected')
  await keepPaper(desk, 'people-list', () => page.getByRole('button', { name: 'Print', exact: true }).click())
  await page.keyboard.press('Escape')
}

/** Brings in a workbook as untidy as real ones, step by step, and takes it back. */
async function importWorkbook(desk: Desk, page: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-roster-'))
  execFileSync(process.execPath, ['scripts/untidy-roster.mjs', '--rows', '400', '--out', folder])
  await goTo(page, '/people/import')
  await page.getByRole('button', { name: 'Choose a file' }).waitFor()
  await shoot(desk, 'import-1-file')
  await desk.answerDialogs({ open: join(folder, 'roster.xlsx') })
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await page.getByRole('button', { name: 'Next: the columns' }).click()
  await page.getByRole('table').first().waitFor()
  await shoot(desk, 'import-2-columns')
  await page.getByRole('button', { name: 'Next: check the rows' }).click()
  await page
    .getByRole('button', { name: /^Bring in/ })
    .first()
    .waitFor({ timeout: 60_000 })
  await shoot(desk, 'import-3-check')
  await page
    .getByRole('button', { name: /^Bring in/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'See the people brought in' }).waitFor({ timeout: 60_000 })
  await shoot(desk, 'import-4-done')
  rmSync(folder, { recursive: true, force: true })
}

async function openAt(desk: Desk): Promise<Page> {
  const page = await desk.start()
  await setSize(desk)
  return page
}

function setSize(desk: Desk): Promise<void> {
  return desk.app.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height)
  }, size)
}

/** Shows places of the program one after the other. */
async function visit(desk: Desk, page: Page, places: readonly (readonly [path: string, name: string])[]) {
  for (const [path, name] of places) {
    await goTo(page, path)
    await page.waitForTimeout(800)
    await shoot(desk, name)
  }
}

/** The screen as it stands, in light and in dark. */
async function shoot(desk: Desk, name: string): Promise<void> {
  await setSize(desk)
  for (const theme of ['light', 'dark'] as const) {
    await desk.page.emulateMedia({ colorScheme: theme })
    await desk.page.waitForTimeout(250)
    const file = join(out, 'screens', `${name}-${theme}.png`)
    await desk.page.screenshot({ path: file })
    shots.push({ name, theme, ...size, bytes: statSync(file).size })
  }
  await desk.page.emulateMedia({ colorScheme: 'light' })
}

async function keepPaper(desk: Desk, name: string, print: () => Promise<void>): Promise<void> {
  const pdf = await desk.shownDocument(print)
  writeFileSync(join(out, 'paper', `${name}.pdf`), pdf)
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  papers.push({ name, pages, bytes: pdf.length })
}
