import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../keys/vault-for-tests'
import type { FolderFacts } from './folder-facts'
import { lookAt, newVaultProblem, openVaultProblem, usualFolder } from './location'
import { beginSetUp, endSetUp, fileNames, folderState, setAsideUnfinished } from './vault-files'

const good: FolderFacts = {
  platform: 'win32',
  path: 'C:\\ProgramData\\Throughline',
  realPath: 'C:\\ProgramData\\Throughline',
  env: {},
  mounts: '',
  namesAbove: [],
  canWrite: true,
  freeBytes: 50 * 1024 ** 3,
  holds: 'nothing',
}

function windows(path: string, more: Partial<FolderFacts> = {}) {
  return newVaultProblem({ ...good, path, realPath: path, ...more })
}

const mounts = `/dev/sda1 / ext4 rw 0 0
server:/share /mnt/share nfs4 rw 0 0
//nas/files /media/office\\040files cifs rw 0 0
user@host: /home/wren/far fuse.sshfs rw 0 0
gdrive: /home/wren/gd fuse.rclone rw 0 0
/dev/sdb1 /media/stick fuseblk rw 0 0
portal /run/user/1000/doc fuse.portal rw 0 0
/dev/sdc1 /mnt/share/inner ext4 rw 0 0
`

function linux(path: string, more: Partial<FolderFacts> = {}) {
  return newVaultProblem({ ...good, platform: 'linux', mounts, path, realPath: path, ...more })
}

test.each([
  'C:\\ProgramData\\Throughline',
  'D:\\Vaults\\Bramble Lane',
  'c:/programdata/throughline',
  '\\\\?\\C:\\ProgramData\\Throughline',
  'C:\\Users\\Box\\Throughline',
  'C:\\Boxes\\Dropbox notes from 2020',
])('a vault may be made in %s', (path) => {
  expect(windows(path)).toBeNull()
})

test.each([
  '/var/lib/throughline',
  '/home/wren/.local/share/throughline',
  '/media/stick/vault',
  '/mnt/share/inner/vault',
  '/mnt/shared',
  '/home/mega/vault',
])('a vault may be made in %s', (path) => {
  expect(linux(path)).toBeNull()
})

test.each([
  ['\\\\server\\share\\vault', 'location.network'],
  ['//server/share/vault', 'location.network'],
  ['\\\\?\\UNC\\server\\share\\vault', 'location.network'],
  ['C:\\Users\\wren\\OneDrive\\Throughline', 'location.cloud'],
  ['C:\\Users\\wren\\OneDrive - Bramble Lane Trust\\Vault', 'location.cloud'],
  ['C:\\Users\\wren\\Dropbox (Personal)\\v', 'location.cloud'],
  ['G:\\My Drive\\Throughline', 'location.cloud'],
  ['C:\\Users\\wren\\Google Drive\\x', 'location.cloud'],
  ['C:\\Users\\wren\\iCloudDrive\\x', 'location.cloud'],
  ['C:\\Users\\wren\\Nextcloud2\\x', 'location.cloud'],
  ['C:\\Users\\wren\\Box Sync\\x', 'location.cloud'],
  ['C:\\Users\\wren\\Box\\x', 'location.cloud'],
  ['C:/Users/wren/onedrive/x', 'location.cloud'],
  ['C:\\Users\\wren\\SharePoint\\x', 'location.cloud'],
  ['Throughline', 'location.notAPath'],
  ['', 'location.notAPath'],
])('no vault is made in %s: %s', (path, code) => {
  const problem = windows(path)
  expect(problem?.code).toBe(code)
  expect(problem?.fields?.['folder']).toBe(problem?.message)
})

test.each([
  ['/mnt/share', 'location.network'],
  ['/mnt/share/a/b', 'location.network'],
  ['/media/office files/vault', 'location.network'],
  ['/home/wren/far/x', 'location.network'],
  ['/home/wren/gd/x', 'location.network'],
  ['/mnt/other/../share/x', 'location.network'],
  ['/home/wren/Dropbox/x', 'location.cloud'],
  ['/home/wren/Nextcloud/x', 'location.cloud'],
  ['vault', 'location.notAPath'],
])('no vault is made in %s: %s', (path, code) => {
  expect(linux(path)?.code).toBe(code)
})

test('a mac’s synced and network folders are refused', () => {
  const mac = (path: string) => newVaultProblem({ ...good, platform: 'darwin', path, realPath: path })?.code ?? null
  expect(mac('/Users/Shared/Throughline')).toBeNull()
  expect(mac('/Users/wren/Library/Mobile Documents/com~apple~CloudDocs/x')).toBe('location.cloud')
  expect(mac('/Users/wren/Library/CloudStorage/GoogleDrive-wren/x')).toBe('location.cloud')
  expect(mac('/Network/Servers/x')).toBe('location.network')
})

test('a mapped drive and a link are judged by where they lead', () => {
  expect(windows('Z:\\vault', { realPath: '\\\\server\\share\\vault' })?.code).toBe('location.network')
  expect(windows('C:\\Vault', { realPath: 'C:\\Users\\wren\\OneDrive\\Vault' })?.code).toBe('location.cloud')
})

test('OneDrive is known by Windows’ own variables, other services by what they leave behind', () => {
  expect(windows('D:\\Work\\Vault', { env: { OneDriveCommercial: 'D:\\Work' } })?.code).toBe('location.cloud')
  expect(windows('D:\\Workshop\\Vault', { env: { OneDriveCommercial: 'D:\\Work' } })).toBeNull()
  for (const marker of [
    '.dropbox',
    '.stfolder',
    '._sync_0a1b2c.db',
    '.sync_0a1b2c.db',
    '.nextcloudsync.log',
    '.tmp.driveupload',
  ]) {
    expect(windows('D:\\Vault', { namesAbove: [marker] })?.code, marker).toBe('location.cloud')
  }
  expect(windows('D:\\Vault', { namesAbove: ['.git', '.config'] })).toBeNull()
})

test('a read-only, a full and an occupied folder are refused with a reason each', () => {
  expect(windows(good.path, { canWrite: false })?.code).toBe('location.readOnly')
  expect(windows(good.path, { freeBytes: 300 * 1024 ** 2 })?.message).toContain('only 300 MB free')
  for (const holds of ['vault', 'keysMissing', 'databaseMissing'] as const)
    expect(windows(good.path, { holds })?.code).toBe('location.occupied')
  expect(windows(good.path, { holds: 'unfinished' })).toBeNull()
})

test('an existing vault opens with little room, but not from a synced folder to which it was moved', () => {
  expect(openVaultProblem({ ...good, holds: 'vault', freeBytes: 1 })).toBeNull()
  expect(openVaultProblem({ ...good, holds: 'vault', path: 'C:\\Users\\wren\\OneDrive\\V' })?.code).toBe(
    'location.cloud',
  )
})

test('the usual folder is the one that all staff of the machine share', () => {
  expect(usualFolder('win32', { ProgramData: 'C:\\ProgramData' })).toBe('C:\\ProgramData\\Throughline')
  expect(usualFolder('darwin', {})).toBe('/Users/Shared/Throughline')
  expect(usualFolder('linux', {}, '/home/wren', () => true)).toBe('/var/lib/throughline')
  expect(usualFolder('linux', {}, '/home/wren', () => false)).toBe('/home/wren/.local/share/throughline')
})

test('a real folder that is not there yet is looked at through the one above it, links followed', () => {
  const folder = testFolder()
  const facts = lookAt(join(folder, 'a', 'b'))
  expect(facts).toMatchObject({ canWrite: true, holds: 'nothing' })
  expect(facts.freeBytes).toBeGreaterThan(0)
  mkdirSync(join(folder, 'Dropbox'))
  symlinkSync(join(folder, 'Dropbox'), join(folder, 'link'))
  expect(newVaultProblem({ ...lookAt(join(folder, 'link', 'vault')), freeBytes: 1e12 })?.code).toBe('location.cloud')
})

test('set-up that was cut short is known, and is moved aside without deleting anything', () => {
  const folder = join(testFolder(), 'vault')
  beginSetUp(folder)
  expect(() => beginSetUp(folder)).toThrow()
  writeFileSync(join(folder, fileNames.keys), 'x')
  writeFileSync(join(folder, fileNames.database), 'x')
  expect(folderState(folder)).toBe('unfinished')
  const aside = setAsideUnfinished(folder, '2026-11-21T09:00:00.000Z')
  expect(folderState(folder)).toBe('nothing')
  expect(aside && folderState(aside)).toBe('unfinished')
  beginSetUp(folder)
  writeFileSync(join(folder, fileNames.keysCopy), 'x')
  writeFileSync(join(folder, fileNames.database), 'x')
  endSetUp(folder)
  expect(folderState(folder)).toBe('vault')
  expect(setAsideUnfinished(folder, '2026-11-21T09:00:00.000Z')).toBeNull()
})
