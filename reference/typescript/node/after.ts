/** Call a function after so many seconds, or as many as a timer of Node's can have. */
export function after(seconds: number, callback: () => void): NodeJS.Timeout {
  return setTimeout(callback, Math.min(seconds * 1000, 0x7fff_ffff))
}
