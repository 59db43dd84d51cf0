import type { FromParser, Port, ToParser } from './parser-messages'
import { ownPort } from './parser-port'
import { serveParser } from './serve-parser'

/**
 * Entry of the short-lived process that reads a chosen file (security.md 7a): it holds no key and no database, and
 * whoever starts it caps its memory with `parserMemory` and ends it after one file.
 */
ownPort((port: Port<FromParser, ToParser>) => serveParser(port))
