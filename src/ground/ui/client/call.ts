import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery as useTanstackQuery,
} from '@tanstack/react-query'
import { type InputOf, type Operation, type OutputOf, operationName, type Progress } from '../../shared/contract'
import { home } from '../../shared/home'
import { type Problem, Refusal, type Result } from '../../shared/problem'
import { noteSaved } from '../status'
import { onChanged, request } from './line'
import { askForPassword } from './step-up'

/** What the window has seen, by module. There is no network: nothing is tried twice and nothing waits for a connection. */
export const seen = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

onChanged((modules) => {
  // What is to be done comes from every module.
  for (const module of [...modules, home.duties.module]) void seen.invalidateQueries({ queryKey: [module] })
})

/** Asks the vault. Throws a Refusal with the Problem when the vault refuses. */
export async function call<T extends Operation>(
  operation: T,
  input: InputOf<T>,
  options?: { readonly signal?: AbortSignal; readonly progress?: (progress: Progress) => void },
): Promise<OutputOf<T>> {
  const result = await asked(operationName(operation), input, options)
  if (!result.ok) throw new Refusal(result.problem)
  if (operation.kind === 'command' && !operation.desk) noteSaved(new Date().toISOString())
  return result.value as OutputOf<T>
}

/** Sends a request. Where the vault wants the password once more, it is asked for and the request goes again. */
async function asked(
  name: string,
  input: unknown,
  options?: { readonly signal?: AbortSignal; readonly progress?: (progress: Progress) => void },
): Promise<Result<unknown>> {
  const result = await request(name, input, options)
  if (result.ok || result.problem.code !== 'access.step-up') return result
  const ticket = await askForPassword({ operation: name, why: result.problem.message })
  if (ticket === null) return { ok: false, problem: notConfirmed }
  return request(name, input, { ...options, ticket })
}

const notConfirmed: Problem = {
  code: 'window.not-confirmed',
  message: 'Your password was not typed, so nothing was done.',
}

/** The answer to a query, kept fresh: it is asked again whenever its module has changed. */
export function useQuery<T extends Operation>(
  operation: T,
  input: InputOf<T>,
  options: { readonly enabled?: boolean; readonly keepOld?: boolean } = {},
): UseQueryResult<OutputOf<T>, Error> {
  return useTanstackQuery<OutputOf<T>, Error>({
    queryKey: queryKeyOf(operation, input),
    queryFn: () => call(operation, input),
    enabled: options.enabled ?? true,
    placeholderData: options.keepOld ? keepPreviousData : undefined,
  })
}

export function queryKeyOf<T extends Operation>(operation: T, input: InputOf<T>): readonly unknown[] {
  return [operation.module, operation.name, input]
}

/** Waits until the window has seen what a command has changed, where a key could act on what stood there before. */
export async function caughtUp<T extends Operation>(operation: T, input: InputOf<T>): Promise<void> {
  await seen.refetchQueries({ queryKey: queryKeyOf(operation, input), exact: true }, { cancelRefetch: false })
}

/** A command or task as a button uses it: `run(input)`, whether it is under way, and the Problem if it was refused. */
export function useCommand<T extends Operation>(
  operation: T,
): UseMutationResult<OutputOf<T>, Error, InputOf<T>> & { readonly problem: Problem | null } {
  const mutation = useMutation<OutputOf<T>, Error, InputOf<T>>({ mutationFn: (input) => call(operation, input) })
  return { ...mutation, problem: problemOf(mutation.error) }
}

/** Does the work of a form: null when it is done, else why it was refused. */
export async function refusalOf(work: () => Promise<void>): Promise<Problem | null> {
  try {
    await work()
    return null
  } catch (error) {
    return problemOf(error)
  }
}

/** The Problem in an error of `call`; anything else is a fault of this window. */
export function problemOf(error: unknown): Problem | null {
  if (!error) return null
  if (error instanceof Refusal) return error.problem
  return { code: 'window.unexpected', message: 'Something went wrong in this window. Your typing is kept. Try again.' }
}
