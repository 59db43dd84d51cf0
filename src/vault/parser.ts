import { ownPort } from '../ground/vault/sheets/parser-port'
import { serveParser } from '../ground/vault/sheets/serve-parser'
import { parserWorks } from './parser-works'

/**
 * The short-lived process that reads a file from elsewhere: it has no key and no database, little memory, and ends with
 * the line that was opened to it.
 */
ownPort((port) => serveParser(port, parserWorks))
