/** What each part of the expenses is told: `/expenses/<part>/<place>/<more>`. */
export interface PartProps {
  readonly place: string | null
  readonly more: string | null
  readonly go: (path: string, replace?: boolean) => void
}
