import { refuse, refused } from '../../../../ground/shared/problem'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import { nameOfUser } from '../../../../ground/vault/users'
import {
  aboutMeMustBeAsItWasOpened,
  aboutMeMustDiffer,
  aboutMeMustSaySomething,
  wordsMustNotBeFromTheFuture,
} from '../../own-words-rules'
import type { AboutMe, AboutMeDraft, Prompt, PromptsDraft } from '../../own-words-shapes'
import type { z } from 'zod'
import { notThere } from '../../rules'
import { changing } from '../changing'
import { guardedPrompt } from './guards'
import { w } from './tables'

/** Every version of someone's own words, the latest first (S92). */
export function aboutMeOf(db: Read, personId: string): AboutMe[] {
  const versions = db.all(
    w
      .selectFrom('about_me_versions')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('created_at', 'desc')
      .orderBy('version_id', 'desc'),
  )
  return versions.map((version) => ({
    versionId: version.version_id as AboutMe['versionId'],
    writtenOn: version.written_on,
    writtenBy: nameOfUser(db, version.created_by),
    answers: db
      .all(
        w
          .selectFrom('about_me_answers')
          .select(['prompt_id', 'heading', 'text'])
          .where('version_id', '=', version.version_id)
          .orderBy('position'),
      )
      .map(({ prompt_id: promptId, heading, text }) => ({ promptId, heading, text })),
  }))
}

/** Keeps a new version. What was kept before stays as it was. */
export function saveAboutMe<Id extends string>(
  context: CommandContext,
  input: { personId: string; basedOn: string | null; draft: z.output<typeof AboutMeDraft> },
): Id {
  const { db } = context
  const { writtenOn, answers } = input.draft
  return changing(context, input.personId, (_person, writer) => {
    const [latest = null] = aboutMeOf(db, input.personId)
    const asked = new Map([
      ...(latest?.answers ?? []).map(({ promptId, heading }) => [promptId, heading] as const),
      ...promptsOf(db, writer.today).map(({ promptId, heading }) => [promptId, heading] as const),
    ])
    const given = answers
      .filter(({ text }) => text !== '')
      .map(({ promptId, text }) => ({ promptId, text, heading: asked.get(promptId) ?? refused(notThere('heading')) }))
    const isSame = latest !== null && JSON.stringify(said(given)) === JSON.stringify(said(latest.answers))
    refuse(
      aboutMeMustBeAsItWasOpened(input.basedOn, latest) ??
        aboutMeMustSaySomething(given) ??
        aboutMeMustDiffer(isSame) ??
        wordsMustNotBeFromTheFuture('writtenOn', writtenOn, writer.today),
    )
    const versionId = context.newId<Id>()
    db.run(
      w.insertInto('about_me_versions').values({
        version_id: versionId,
        person_id: input.personId,
        written_on: writtenOn,
        created_at: writer.at,
        created_by: writer.by,
      }),
    )
    given.forEach(({ promptId, heading, text }, position) => {
      db.run(
        w
          .insertInto('about_me_answers')
          .values({ version_id: versionId, position, prompt_id: promptId, heading, text }),
      )
    })
    return versionId
  })
}

function said(answers: readonly { readonly heading: string; readonly text: string }[]) {
  return answers.map(({ heading, text }) => [heading, text])
}

/** The headings that are asked on a day, in the office's order. */
export function promptsOf(db: Read, today: string): Prompt[] {
  return db
    .all(w.selectFrom('about_me_prompts').selectAll().where('asked_until', 'is', null).orderBy('position'))
    .filter(({ asked_from: from }) => from <= today)
    .map((row) => ({
      promptId: row.prompt_id,
      heading: row.heading,
      hint: row.hint,
      askedFrom: row.asked_from,
      askedUntil: row.asked_until,
    }))
}

/** The headings as they are wanted from today on. Versions that were written keep theirs. */
export function savePrompts(context: CommandContext, { prompts }: z.output<typeof PromptsDraft>): void {
  const { db, today } = context
  const asked = promptsOf(db, today).map(({ promptId }) => promptId)
  const before = guardedPrompt.many(db, asked)
  const kept = prompts.map(({ promptId, heading, hint }, index) => {
    const position = index + 1
    if (promptId === null) {
      const made = context.newId<string>()
      const row = { prompt_id: made, heading, hint, position, asked_from: today, asked_until: null }
      db.run(w.insertInto('about_me_prompts').values(row))
      return made
    }
    if (!asked.includes(promptId)) refuse(notThere('heading'))
    db.run(w.updateTable('about_me_prompts').set({ heading, hint, position }).where('prompt_id', '=', promptId))
    return promptId
  })
  const gone = asked.filter((promptId) => !kept.includes(promptId))
  for (const promptId of gone)
    db.run(w.updateTable('about_me_prompts').set({ asked_until: today }).where('prompt_id', '=', promptId))
  context.alsoChanged(
    'about-me-prompt',
    [...kept, ...gone].map((entityId) => ({ entityId, before: before.get(entityId) ?? null })),
  )
  context.about({ entity: 'about-me-prompts', entityId: 'office', details: { count: kept.length } })
}
