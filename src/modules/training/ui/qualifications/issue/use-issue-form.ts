import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { OutputOf } from '../../../../../ground/shared/contract'
import type { Problem } from '../../../../../ground/shared/problem'
import { call, problemOf } from '../../../../../ground/ui/client/call'
import type { Draft } from '../../../../../ground/ui/client/draft'
import { training } from '../../../contract'
import { draftMustHoldTogether } from '../../../specification-rules'
import type { Qualification } from '../../../specification-shapes'
import { readIssue, type TypedIssue } from './typed-issue'

type IssueId = OutputOf<typeof training.saveSpecification>['issueId']

interface IssueFormOptions {
  qualificationId: Qualification['qualificationId']
  /** Null for one that is not kept yet. */
  issueId: IssueId | null
  /** What stands there, or a blank. */
  opened: TypedIssue
  draft: Draft<TypedIssue>
  /** A draft of an earlier time that is taken up again. */
  kept: TypedIssue | null
}

const none = {}
const asText = ({ version: _version, ...rest }: TypedIssue) => JSON.stringify(rest)

/** An issue as it is written: kept while it is typed, saved whole, each fault at the path of its box. */
export function useIssueForm({ qualificationId, issueId, opened, draft, kept }: IssueFormOptions) {
  const [typed, setTyped] = useState(kept ?? opened)
  const [standing, setStanding] = useState(opened)
  const [hasTried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSaving, setSaving] = useState(false)
  const read = useMemo(() => readIssue(typed), [typed])
  const isChanged = asText(typed) !== asText(standing)

  const keep = useEffectEvent((now: TypedIssue) => {
    if (asText(now) === asText(standing)) void draft.discard()
    else draft.keep(now)
  })
  const last = useRef(typed)
  useEffect(() => {
    if (last.current === typed) return
    last.current = typed
    keep(typed)
  }, [typed])

  const found = useMemo((): Readonly<Record<string, string>> => {
    if (!hasTried) return none
    return read.ok ? (draftMustHoldTogether(read.draft)?.fields ?? none) : read.faults
  }, [hasTried, read])
  const faults = useMemo(() => (problem?.fields ? { ...problem.fields, ...found } : found), [problem, found])

  /** Writes into the page. What the vault said of it is put away: it was said of something else. */
  const write = (next: (now: TypedIssue) => TypedIssue) => {
    setProblem(null)
    setTyped(next)
  }

  /** The issue's id and the version it has now; null if it was refused. */
  const save = async (over?: number): Promise<{ issueId: IssueId; version: number } | null> => {
    setTried(true)
    setProblem(null)
    if (!read.ok || draftMustHoldTogether(read.draft) !== null || isSaving) return null
    const version = over ?? typed.version
    setSaving(true)
    try {
      const made = await call(training.saveSpecification, { qualificationId, issueId, version, draft: read.draft })
      const saved = { ...typed, version: (version ?? 0) + 1 }
      setStanding(saved)
      setTyped((now) => ({ ...now, version: saved.version }))
      setTried(false)
      await draft.discard()
      return { issueId: made.issueId, version: saved.version }
    } catch (error) {
      setProblem(problemOf(error))
      return null
    } finally {
      setSaving(false)
    }
  }
  return { typed, read, write, faults, problem, isChanged, isSaving, save }
}
