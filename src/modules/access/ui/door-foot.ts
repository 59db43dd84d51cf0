import { createContext, type ReactNode } from 'react'

/** What stands at the foot of every page before the desk, whichever it is. The shell fills it. */
export const DoorFoot = createContext<ReactNode>(null)
