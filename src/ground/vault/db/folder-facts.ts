import type { FolderState } from './vault-files'

/** What is known about a folder and its machine; gathered by `lookAt` in location.ts, written by hand in tests. */
export interface FolderFacts {
  readonly platform: NodeJS.Platform
  readonly path: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Linux: the text of /proc/mounts. */
  readonly mounts: string
  /** The path with links followed; on Windows a mapped drive becomes its network path. */
  readonly realPath: string
  /** Names starting with a dot in the folder and in the folders above it. */
  readonly namesAbove: readonly string[]
  readonly canWrite: boolean
  readonly freeBytes: number
  readonly holds: FolderState
}
