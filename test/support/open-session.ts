import {sha256} from '../../tools/shell/host/disk.ts'
import {memory} from '../../tools/shell/host/memory.ts'
import {Session} from '../../tools/shell/session/session.ts'

/** A standard of these files, open, with the disk that they are on. */
export async function openSession(contents: Readonly<Record<string, string>>): Promise<{
  readonly session: Session
  readonly files: ReturnType<typeof memory>
  readonly textOf: (path: string) => string | undefined
}> {
  const files = memory(contents)
  const ignore = (): void => undefined
  const terminal = {print: ignore, inform: ignore, colour: false, live: false, columns: 100}
  const session = await Session.open({root: '/project', files, terminal, environment: {}, hash: sha256})

  return {
    session,
    files,
    textOf(path) {
      const bytes = files.read(path)
      return bytes && new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
    }
  }
}
