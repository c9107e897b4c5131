/** Every form that diagnostics are printed in, as `--format` takes it. */
export const formatNames = ['text', 'json', 'github', 'sarif'] as const

export type Format = (typeof formatNames)[number]
