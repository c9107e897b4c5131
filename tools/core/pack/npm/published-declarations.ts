import {codePathOf} from '../../model/module-path.ts'

/** A relative import, as the compiler writes it into declarations; the path in quotes of one kind. */
const imported = /(?<=\bfrom |\bimport |\bimport\()(?<quote>['"])(?<path>\.\.?\/[^'"\n]*)\k<quote>/gu

/** Declarations that import each other by the names of the JavaScript, as every compiler understands, not only newer ones. */
export function publishedDeclarations(text: string): string {
  return text.replace(imported, (_, quote: string, path: string) => `${quote}${codePathOf(path)}${quote}`)
}
