/** An address outside the standard that a page may lead to; absent for any other, such as one that runs a script. */
export function safeAddress(url: string): string | undefined {
  return /^(?:https?:\/\/[^\s<>"\\[\]{}|^`/?#]+(?:[/?#][^\s<>"\\]*)?|mailto:[^\s<>"\\]+)$/iu.test(url)
    ? url
    : undefined
}
