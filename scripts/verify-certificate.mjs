// npm run verify-certificate: is a centre certificate genuine? Reads what its QR code says and the file of public keys that
// the program saved (Training, “Save the keys for checking certificates”). Needs no vault, no password and no network.
//
//   npm run verify-certificate -- "centre keys.json" code.txt      the text of the code, as a scanner saved it
//   npm run verify-certificate -- "centre keys.json" -             the same from standard input
//
// It ends with 0 if the signature holds, with 1 if not, with 2 if it could not be checked. Whether a certificate was made
// void since then only the register knows: ask the centre.

import { createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'

const usage = 'Usage: npm run verify-certificate -- <file of keys> <file with the text of the code, or - >'
const PUBLIC_START = Buffer.from('302a300506032b6570032100', 'hex')

function stop(code, sentence) {
  console.log(sentence)
  process.exit(code)
}

const [keysPath, codePath] = process.argv.slice(2)
if (!keysPath || !codePath) stop(2, usage)

let keys
let code
try {
  const file = JSON.parse(readFileSync(keysPath, 'utf8'))
  keys = new Map(file.keys.map((key) => [key.keyId, Buffer.from(key.publicKey, 'base64url')]))
  code = readFileSync(codePath === '-' ? 0 : codePath, 'utf8')
} catch {
  stop(2, `The files could not be read. ${usage}`)
}

// In the one spelling that is signed, however the scanner wrote accents and blanks.
const lines = code
  .trim()
  .split(/\r\n|\r|\n/)
  .map((line) => line.normalize('NFC').replace(/\s+/gu, ' ').trim())
const [mark, registerNumber, personName, subject, issuedOn, centre, keyId, signature] = lines
if (mark !== 'TLC1' || lines.length !== 8 || !/^[\w-]{86}$/.test(signature))
  stop(2, 'This is not the code of a centre certificate. Scan it again, whole.')

const publicKey = keys.get(keyId)
if (publicKey?.length !== 32)
  stop(2, 'This cannot be told: the file holds no key of that name. Ask the centre for its newest file of keys.')
const key = createPublicKey({ key: Buffer.concat([PUBLIC_START, publicKey]), format: 'der', type: 'spki' })
const text = Buffer.from(lines.slice(0, 7).join('\n'), 'utf8')
if (!verify(null, text, key, Buffer.from(signature, 'base64url')))
  stop(1, 'Not genuine: the signature does not belong to these words.')

stop(
  0,
  [
    'Genuine: signed with the key of the centre.',
    `  Name    ${personName}`,
    `  For     ${subject}`,
    `  Date    ${issuedOn}`,
    `  Number  ${registerNumber}`,
    `  Centre  ${centre}`,
    'Whether it was made void since then only the register of the centre knows.',
  ].join('\n'),
)
