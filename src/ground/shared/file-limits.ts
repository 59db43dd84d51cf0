/** The most that one kept file may hold, in bytes (security.md §7a). */
export const mostBytes = 10 * 1024 * 1024

/** A picture may come in larger: it is drawn anew, and smaller, before it is kept. */
export const mostPictureBytes = 30 * 1024 * 1024

/** The longest side of a kept picture, in points. */
export const longestSide = 2400

/** The most files that one record may have. */
export const mostFiles = 40
