import type { Problem } from '../../ground/shared/problem'

/** A larger picture would make every printed page as heavy as a photograph. */
export const mostCrestBytes = 1024 * 1024

export function crestMustBeAPicture(name: string, mediaType: string): Problem | null {
  if (mediaType === 'image/png' || mediaType === 'image/jpeg') return null
  return {
    code: 'settings.crest-not-a-picture',
    message: `“${name}” is not a picture that can be printed at the head of a page. Choose a PNG or JPG file.`,
  }
}

export function crestMustBeSmall(name: string): Problem {
  return {
    code: 'settings.crest-too-large',
    message: `“${name}” is larger than 1 MB. Save the picture smaller, about 600 dots wide, and choose it again.`,
  }
}
