/** Whether an address leads to a discussion of python.org: a thread, or where it is allowed one message of it. */
export function isThread(url: string, allowed: 'thread' | 'post' | 'message'): boolean {
  const forum = behind(url, 'https://discuss.python.org/t/')
  if (forum !== undefined) return isTopic(forum, allowed)

  const old = behind(url, 'https://mail.python.org/pipermail/')
  if (old !== undefined) return /^[\w-]+\/\d{4}-[a-z]+\/\d+\.html$/iu.test(old)

  const archive = behind(url, 'https://mail.python.org/archives/list/')
  if (archive === undefined) return false
  if (/^[\w-]+@python\.org\/thread\/[a-z0-9]+\/?$/iu.test(archive)) return true
  return allowed === 'message' && /^[\w-]+@python\.org\/message\/[a-z0-9]+\/?(?:#[a-z0-9]+)?$/iu.test(archive)
}

/** `name/number`, or the number alone; behind it the number of a post. */
function isTopic(path: string, allowed: 'thread' | 'post' | 'message'): boolean {
  const parts = path.replace(/\/$/u, '').split('/')
  const numbers = isName(parts[0] ?? '') ? parts.slice(1) : parts
  const most = allowed === 'thread' ? 1 : 2
  return numbers.length >= 1 && numbers.length <= most && numbers.every((part) => /^\d+$/u.test(part))
}

function isName(text: string): boolean {
  return /^[\p{L}\p{N}_-]+$/u.test(text) && !/^[\d_-]+$/u.test(text)
}

function behind(text: string, start: string): string | undefined {
  return text.startsWith(start) ? text.slice(start.length) : undefined
}
