import { createContext, use } from 'react'
import type { MessageDescriptor } from 'react-intl'
import type { z } from 'zod'
import type { Operation, Permission } from '../shared/contract'

/** One answer of a short list of the office. Retired ones stay where they were given and are offered no more. */
export interface ShortAnswer {
  readonly answerId: string
  readonly label: string
  readonly retiredOn: string | null
  /** What the list asks of each answer beside its words, by the key of the question. */
  readonly more: AnswerMore
}
export type AnswerMore = Readonly<Record<string, string | boolean>>

/** What a list asks of each answer: yes or no where `options` is null, else one of them. */
export interface AnswerQuestion {
  readonly key: string
  readonly label: MessageDescriptor
  readonly options: readonly { readonly id: string; readonly label: MessageDescriptor }[] | null
  /** For a new answer. */
  readonly usual: string | boolean
  /** What stands beside an answer in the list, by what was answered (`true` for yes); nothing where there is none. */
  readonly marks: Readonly<Record<string, MessageDescriptor>>
}

/** A short list as the settings show it, from the module that keeps it. */
export interface ShortList {
  readonly id: string
  readonly title: MessageDescriptor
  /** Above its answers: what is peculiar to this list. */
  readonly why: MessageDescriptor | null
  /** Who may change it. */
  readonly access: Permission
  /** The words of an answer. */
  readonly label: z.ZodType<string, string>
  readonly questions: readonly AnswerQuestion[]
  /** What is asked of the vault, without input; `answersIn` reads its output. */
  readonly source: Operation
  /** The answers of this list in their order. */
  answersIn(output: unknown): readonly ShortAnswer[]
  /** Throws what `call` throws; a Problem with the answer's words names the field `label`. */
  save(answer: Omit<ShortAnswer, 'answerId'> & { readonly answerId: string | null }): Promise<unknown>
  order(answerIds: readonly string[]): Promise<unknown>
}

export const ShortListsContext = createContext<readonly ShortList[]>([])

/** Every module's lists, in the order of the modules. */
export function useShortLists(): readonly ShortList[] {
  return use(ShortListsContext)
}
