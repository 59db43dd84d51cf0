import type { Role } from '../../src/modules/access/roles'

/** Everybody in the demonstration's office has the same password: there is nothing in its vault to keep safe. */
export const demoPassword = 'teapot gravel seven umbrella'

export const colleagues: readonly [
  { readonly name: string; readonly roles: readonly Role[] },
  ...{ readonly name: string; readonly roles: readonly Role[] }[],
] = [
  { name: 'Ada Lanternfield', roles: ['administrator', 'manager'] },
  { name: 'Olive Brackenbury', roles: ['office-staff'] },
  { name: 'Sunny Marlowe-Finch', roles: ['mentor-supervisor'] },
  { name: 'Terry Quillfeather', roles: ['trainer'] },
  { name: 'Aubrey Stillwater', roles: ['auditor'] },
]
