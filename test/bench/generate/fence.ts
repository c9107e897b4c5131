/** Code between fences. */
export function fence(info: string, code: string): string {
  return `\`\`\`${info}\n${code}\n\`\`\``
}
