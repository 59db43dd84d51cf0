/* How the cells of the grid look: widths and what stays in sight are the same in its head and in its rows. */

const look = 'ring-inside shrink-0 border-r border-line flex items-center focus:outline-2 focus:outline-focus'
export const nameLook =
  'w-40 @min-[56rem]:w-64 shrink-0 border-r border-line-strong px-2 py-1 text-left break-words min-w-0 sticky left-0 z-1'
export const markLook = `${look} w-20 px-2 @min-[56rem]:sticky @min-[56rem]:left-64 z-1`
export const cellLook = `${look} w-11 justify-center`
export const noteLook = `${look} w-64 grow px-2 @min-[72rem]:sticky @min-[72rem]:right-0 border-l border-l-line-strong`
