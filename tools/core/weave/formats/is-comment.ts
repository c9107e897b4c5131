/** Whether HTML is nothing but comments, which are for authors. */
export function isComment(html: string): boolean {
  return html
    .split('<!--')
    .every((part, at) => (at === 0 ? part : part.slice(endOfComment(part))).trim() === '')
}

function endOfComment(text: string): number {
  const end = text.indexOf('-->')
  return end === -1 ? text.length : end + 3
}
