import {blamed, orInner} from '../errors.ts'

/** Run a step whose errors name an application. */
export function naming<Given>(application: unknown, run: () => Given): Given {
  const fail = (error: unknown): never => {
    throw blamed(error, application, orInner)
  }
  try {
    const given = run()
    return given instanceof Promise ? (given.catch(fail) as Given) : given
  } catch (error) {
    return fail(error)
  }
}
