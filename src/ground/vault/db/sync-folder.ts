import type { FolderFacts } from './folder-facts'

/** How the services name the folders that they copy; each is matched against whole parts of the path. */
const PATH_PARTS: readonly (readonly [RegExp, string])[] = [
  [/^onedrive( ?-.*)?$/i, 'OneDrive'],
  [/^sharepoint( ?-.*)?$|^sites$.*sharepoint/i, 'SharePoint'],
  [/^dropbox( ?\(.*\))?$/i, 'Dropbox'],
  [/^google ?drive( ?\(.*\))?$|^googledrive-.*|^drivefs$|^my drive$/i, 'Google Drive'],
  [/^icloud ?drive$|^icloudphotos$|^com~apple~clouddocs$|^mobile documents$/i, 'iCloud'],
  [/^nextcloud\d*$|^owncloud\d*$/i, 'Nextcloud'],
  [/^box( sync)?$|^box-box$/i, 'Box'],
  [/^mega(sync)?$/i, 'MEGA'],
  [/^pcloud( ?drive| sync)?$|^pclouddrive$/i, 'pCloud'],
  [/^creative cloud files$/i, 'Creative Cloud'],
  [
    /^syncthing$|^sync\.com$|^resilio sync$|^tresorit$|^spideroak hive$|^amazon drive$|^cloudstorage$/i,
    'another place by a sync program',
  ],
]

/** What the services leave in a folder that they copy. */
const MARKERS: ReadonlyMap<string, string> = new Map([
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.stfolder', 'another place by Syncthing'],
  ['.sync.ffs_db', 'another place by FreeFileSync'],
  ['.owncloudsync.log', 'ownCloud'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.tmp.driveupload', 'Google Drive'],
  ['.tmp.drivedownload', 'Google Drive'],
])

/** Windows tells programs where OneDrive's folders are. */
const FOLDER_VARIABLES = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']

/** The service that copies this folder elsewhere, or null. */
export function syncReason(path: string, { platform, env, namesAbove }: FolderFacts): string | null {
  const separator = platform === 'win32' ? /[\\/]+/ : /\/+/
  const parts = path.split(separator).filter((part) => part !== '')
  for (const [at, part] of parts.entries()) {
    // Somebody may be called Box: a person's own folder is named by the person, not by a service.
    if (/^(home|users)$/i.test(parts[at - 1] ?? '')) continue
    const known = PATH_PARTS.find(([pattern]) => pattern.test(part.trim()))
    if (known) return known[1]
  }
  const inside = FOLDER_VARIABLES.some((name) => {
    const root = env[name]
    return (
      root !== undefined &&
      root !== '' &&
      startsWith(
        parts,
        root.split(separator).filter((part) => part !== ''),
      )
    )
  })
  if (inside) return 'OneDrive'
  const marker = namesAbove.find((name) => isMarker(name))
  return marker === undefined ? null : (MARKERS.get(marker.toLowerCase()) ?? 'Nextcloud')
}

function isMarker(name: string): boolean {
  return (
    MARKERS.has(name.toLowerCase()) || /^\.(sync_[0-9a-f]+|owncloud_?sync.*)\.db$|^\._?sync_[0-9a-f]+\.db$/i.test(name)
  )
}

function startsWith(parts: readonly string[], start: readonly string[]): boolean {
  return start.length > 0 && start.every((part, at) => part.toLowerCase() === parts[at]?.toLowerCase())
}
