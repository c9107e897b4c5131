/** A module as it is written; a file of declarations is none. */
const written = /^(?<stem>(?:(?!\.d\.[cm]?ts$).)*)\.(?<kind>[cm]?)ts$/su

/** Whether a path is that of TypeScript which is compiled. */
export function isModule(path: string): boolean {
  return written.test(path)
}

/** Where the JavaScript of a module is: `a.ts` becomes `a.js`. Any other path stays as it is. */
export function codePathOf(path: string): string {
  return path.replace(written, '$<stem>.$<kind>js')
}

/** Where what a module offers is declared: `a.ts` becomes `a.d.ts`. */
export function typesPathOf(path: string): string {
  return path.replace(written, '$<stem>.d.$<kind>ts')
}
