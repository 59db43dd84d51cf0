import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Office, worker } from '../../bench/office'
import { access } from '../../src/modules/access/contract'
import { fileNames } from '../../src/ground/vault/db/vault-files'
import { readKeyFiles } from '../../src/ground/vault/keys/key-file'
import { clearSentence, type Furnished, sumOf } from './furnished'
import { mustBe, type Tally } from './tally'

const keyFiles = ['vault.keys', 'vault.keys.copy'] as const

/** What can be wrong with the keys: none of it opens the vault, changes it or makes a new one. */
export async function faultsOfKeys(tally: Tally, furnished: Furnished, flips: number): Promise<void> {
  await tally.check('a wrong password is refused and changes nothing', async () => {
    const vault = furnished.copy()
    const before = sumOf(join(vault, 'vault.db'))
    const problem = await furnished.trySignIn(vault, { ...worker, password: 'not the password of anybody' })
    const said = clearSentence(problem, ['keys.wrongPassword'])
    mustBe(sumOf(join(vault, 'vault.db')) === before, 'The vault’s file has changed.')
    await furnished.mustHoldEverything(vault)
    return [said]
  })

  await tally.check('the key file of another vault is refused and changes nothing', async () => {
    const vault = furnished.copy()
    const stranger = join(furnished.folder, 'stranger')
    await (await Office.make(stranger, furnished.places.resources)).close()
    const before = sumOf(join(vault, 'vault.db'))
    // With its count of wrong passwords: without it the door takes the count for taken away, and asks to wait first.
    const brought = [...keyFiles, fileNames.tries]
    for (const name of brought) cpSync(join(stranger, name), join(vault, name))
    const said = clearSentence(await furnished.trySignIn(vault), ['vault.wrongKey'])
    mustBe(sumOf(join(vault, 'vault.db')) === before, 'The vault’s file has changed.')
    for (const name of brought) writeFileSync(join(vault, name), furnished.bytes(name))
    await furnished.mustHoldEverything(vault)
    return [said]
  })

  await tally.check('an older key file put back is refused', async () => {
    const vault = furnished.copy()
    const opening = await Office.open(vault, furnished.places.resources)
    mustBe(opening.ok, 'It does not open.')
    const newcomer = { name: 'Sunny Marlowe-Finch', password: 'walnut ferry candle drum', roles: ['auditor' as const] }
    await opening.value.do(access.addUser, newcomer)
    await opening.value.close()
    const newer = keyFiles.map((name) => readFileSync(join(vault, name)))
    for (const name of keyFiles) writeFileSync(join(vault, name), furnished.bytes(name))
    const said = clearSentence(await furnished.trySignIn(vault), ['vault.oldKeyFile'])
    keyFiles.forEach((name, at) => writeFileSync(join(vault, name), newer[at] ?? ''))
    await furnished.mustHoldEverything(vault)
    return [said]
  })

  await tally.check('one missing key file does no harm: its copy opens the vault', async () => {
    for (const name of keyFiles) {
      const vault = furnished.copy()
      rmSync(join(vault, name))
      await furnished.mustHoldEverything(vault)
    }
    return []
  })

  await tally.check('with both key files missing the vault says so and makes no new one', async () => {
    const vault = furnished.copy()
    for (const name of keyFiles) rmSync(join(vault, name))
    const before = readdirSync(vault).sort().join(' ')
    const shown = await statusOf(furnished, vault)
    mustBe(shown.state === 'unusable', `The first screen would show “${shown.state}”.`)
    const said = clearSentence(shown.problem, ['keys.missing'])
    clearSentence(await furnished.trySignIn(vault), ['keys.missing'])
    mustBe(readdirSync(vault).sort().join(' ') === before, 'Something was made in the folder.')
    for (const name of keyFiles) writeFileSync(join(vault, name), furnished.bytes(name))
    await furnished.mustHoldEverything(vault)
    return [said]
  })

  await tally.check('a missing vault.db is not replaced by a new one', async () => {
    const vault = furnished.copy()
    rmSync(join(vault, 'vault.db'))
    const said = clearSentence(await furnished.trySignIn(vault), ['vault.databaseMissing'])
    mustBe(!existsSync(join(vault, 'vault.db')), 'A new vault.db was made.')
    writeFileSync(join(vault, 'vault.db'), furnished.bytes('vault.db'))
    await furnished.mustHoldEverything(vault)
    return [said]
  })

  await tally.check(`a flipped bit in one key file does no harm (${flips} bits)`, async () => {
    const vault = furnished.copy()
    for (let flip = 0; flip < flips; flip += 1) {
      const name = keyFiles[flip % 2] ?? keyFiles[0]
      writeFileSync(join(vault, name), flipped(furnished.bytes(name), furnished.chance.share()))
      const read = readKeyFiles(vault)
      mustBe(
        read.ok && read.value.files.length === 1 && !read.value.bothGood,
        `Bit flip ${flip} in ${name} was not seen.`,
      )
      writeFileSync(join(vault, name), furnished.bytes(name))
    }
    writeFileSync(join(vault, keyFiles[0]), flipped(furnished.bytes(keyFiles[0]), furnished.chance.share()))
    await furnished.mustHoldEverything(vault)
    return []
  })

  await tally.check(`a flipped bit in both key files is found before a password is tried (${flips} bits)`, async () => {
    const vault = furnished.copy()
    for (let flip = 0; flip < flips; flip += 1) {
      for (const name of keyFiles)
        writeFileSync(join(vault, name), flipped(furnished.bytes(name), furnished.chance.share()))
      const read = readKeyFiles(vault)
      mustBe(!read.ok && read.problem.code === 'keys.damaged', `Bit flip ${flip} was not seen.`)
    }
    const said = clearSentence(await furnished.trySignIn(vault), ['keys.damaged'])
    for (const name of keyFiles) writeFileSync(join(vault, name), furnished.bytes(name))
    await furnished.mustHoldEverything(vault)
    return [said]
  })
}

async function statusOf(furnished: Furnished, vault: string) {
  const child = await furnished.process(vault)
  try {
    const result = await child.ask(access.status, {})
    mustBe(result !== null && result.ok, 'The first screen got no answer.')
    return result.value
  } finally {
    await child.kill()
  }
}

/** The bytes with one bit changed, at a share of their length. */
export function flipped(bytes: Buffer, share: number): Buffer {
  const changed = Buffer.from(bytes)
  const bit = Math.floor(share * bytes.length * 8)
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return changed
}
