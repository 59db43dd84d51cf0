import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Problem } from '../../../../ground/shared/problem'
import { type GridSelection, nothingSelected, selectedCount } from '../../../../ground/ui/design/grid/selection'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { call } from '../../../../ground/ui/client/call'
import { people, type PeopleView, PersonId } from '../../contract'
import { useWork } from '../../../../ground/ui/work'
import { messages } from './messages'
import { mostChosen } from './use-people-rows'

interface ListWorkOptions {
  readonly view: PeopleView
  readonly total: number
  readonly selection: GridSelection
  readonly onSelection: (next: GridSelection) => void
  readonly idsBetween: (from: number, to: number) => Promise<PersonId[]>
}

/** What can be done with the list or with those selected in it. Without a selection it is done with the whole view. */
export function useListWork({ view, total, selection, onSelection, idsBetween }: ListWorkOptions) {
  const intl = useIntl()
  const navigate = useNavigate()
  const { run, problem: refused, forget: forgetRefused } = useWork()
  const [ownProblem, setOwnProblem] = useState<Problem | null>(null)
  const [archiving, setArchiving] = useState<readonly PersonId[] | null>(null)

  return useMemo(() => {
    const clear = () => onSelection(nothingSelected)

    /** Those chosen one by one; null, and a problem shown, if there are too many. */
    const chosen = async (tooMany: string): Promise<PersonId[] | null> => {
      setOwnProblem(null)
      if (selectedCount(selection, total) > mostChosen) {
        setOwnProblem({ code: 'people.too-many-chosen', message: tooMany })
        return null
      }
      if (selection.kind === 'some') return [...selection.ids].map((id) => PersonId.parse(id))
      return (await idsBetween(0, total)).filter((id) => !selection.except.has(id))
    }
    /** As prints and exports take it: nobody named means the whole view. */
    const wanted = async (): Promise<PersonId[] | null> => {
      const isWhole = selection.kind === 'all' ? selection.except.size === 0 : selection.ids.size === 0
      return isWhole ? [] : chosen(intl.formatMessage(messages.tooMany))
    }
    const print = async () => {
      const personIds = await wanted()
      if (personIds) await run(people.printList, { view, personIds })
    }
    const printOutside = async (purpose: string) => {
      const personIds = await wanted()
      const printed = personIds && (await run(people.printOutsideList, { view, personIds, purpose }))
      if (printed)
        showToast({
          text: intl.formatMessage(messages.printedOutside, { shown: printed.shown, leftOut: printed.leftOut }),
        })
    }
    const exportAs = async (format: 'csv' | 'xlsx') => {
      const personIds = await wanted()
      const saved = personIds && (await run(people.exportList, { view, personIds, format }))
      if (saved) showToast({ text: intl.formatMessage(messages.exported, { count: saved.rows, file: saved.fileName }) })
    }
    const tooManyAtOnce = intl.formatMessage(messages.tooManyAtOnce)
    const archive = async () => setArchiving(await chosen(tooManyAtOnce))
    const restore = async () => {
      const personIds = await chosen(tooManyAtOnce)
      const done = personIds && (await run(people.restore, { personIds }))
      if (!done) return
      clear()
      showToast({
        text: intl.formatMessage(messages.restored, { count: done.changed }),
        onUndo: () => void backToArchive(personIds),
        about: `archive ${personIds.join(' ')}`,
      })
    }
    const backToArchive = (personIds: PersonId[]) =>
      call(people.archive, { personIds, reason: intl.formatMessage(messages.putBack) })
    const merge = async () => {
      const [one, two] = (await chosen(tooManyAtOnce)) ?? []
      if (one && two) void navigate({ to: `/people/merge/${one}/${two}` } as never)
    }
    return {
      /** Those selected, one by one, for a change that is asked about first. */
      choose: () => chosen(tooManyAtOnce),
      /** Exactly two, as a merge needs them. */
      isPair: selectedCount(selection, total) === 2,
      merge: () => void merge(),
      tell: setOwnProblem,
      print: () => void print(),
      printOutside: (purpose: string) => void printOutside(purpose),
      exportAs: (format: 'csv' | 'xlsx') => void exportAs(format),
      archive: () => void archive(),
      restore: () => void restore(),
      archiving,
      endArchiving: () => setArchiving(null),
      clear,
      problem: ownProblem ?? refused,
      forget: () => {
        setOwnProblem(null)
        forgetRefused()
      },
    }
  }, [
    view,
    total,
    selection,
    onSelection,
    idsBetween,
    run,
    intl,
    navigate,
    archiving,
    ownProblem,
    refused,
    forgetRefused,
  ])
}
