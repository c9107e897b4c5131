/** Why the disk refused, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk is full'
  if (code === 'EFBIG') return 'The file is larger than this disk or this user may write'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'This user may not write here'
  if (code === 'EISDIR' || code === 'ENOTEMPTY') return 'A folder is in the way'
  return error instanceof Error ? error.message : String(error)
}
