import { useRouter } from '@tanstack/react-router'

/** The way back to where one came from; in a window that has just been opened at this place, to `otherwise`. */
export function useBack(otherwise: string): () => void {
  const { history } = useRouter()
  return () => {
    if (history.canGoBack()) history.back()
    else history.push(otherwise)
  }
}
