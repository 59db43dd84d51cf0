import { posix } from 'node:path'
import type { FolderFacts } from './folder-facts'

const NETWORK_FILE_SYSTEMS = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb',
  'smbfs',
  'smb3',
  'afs',
  'afpfs',
  'ncpfs',
  '9p',
  'ceph',
  'glusterfs',
  'lustre',
  'beegfs',
  'davfs',
  'webdav',
  'ocfs2',
  'gfs2',
])

/** Programs that show something far away as a folder. Local ones (`fuseblk` for NTFS sticks) are not among them. */
const NETWORK_FUSE =
  /^fuse\.(sshfs|rclone|s3fs|gcsfuse|davfs2?|gvfsd-fuse|glusterfs|ceph|curlftpfs|google-drive|onedriver|onedrive|smbnetfs|juicefs|goofys|blobfuse2?)/

/** A sentence if the folder is on another machine, else null. */
export function networkReason(path: string, { platform, mounts }: FolderFacts): string | null {
  if (platform === 'win32') return onWindows(path)
  if (platform === 'linux') return onLinux(path, mounts)
  return /^\/(net|Network)\//.test(path) ? 'This folder is on the network.' : null
}

function onWindows(path: string): string | null {
  const plain = path.replaceAll('/', '\\')
  const local = /^\\\\[?.]\\[A-Za-z]:\\/.test(plain)
  return plain.startsWith('\\\\') && !local ? 'This folder is on the network (its path starts with \\\\).' : null
}

function onLinux(path: string, mounts: string): string | null {
  const folder = posix.normalize(path)
  const rows = mounts.split('\n').map((line) => line.split(' '))
  const under = rows
    .map(([, point = '', kind = '']) => ({ point: unescaped(point), kind }))
    .filter(({ point }) => point === '/' || folder === point || folder.startsWith(`${point}/`))
  // The longest mount point holds the folder; of two at the same place, the later one is on top.
  const holder = under.reduce<{ point: string; kind: string } | null>(
    (best, mount) => (best && best.point.length > mount.point.length ? best : mount),
    null,
  )
  const remote = holder !== null && (NETWORK_FILE_SYSTEMS.has(holder.kind) || NETWORK_FUSE.test(holder.kind))
  return remote ? `This folder is on the network (${holder.point}).` : null
}

/** /proc/mounts writes a space as \040. */
function unescaped(point: string): string {
  return point.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
}
