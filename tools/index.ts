/** What a standard's own files may use of the tool. */
export type {Settings} from './shell/settings/schema.ts'
