/**
 * An id that no author can have given: those of the text have no capital letter, and those of code no hyphen.
 *
 * @param {string} name
 * @param {readonly number[]} numbers
 */
function ownId(name, ...numbers) {
  return ['Site', name, ...numbers].join('-')
}

/**
 * An element with attributes and children; text is never read as HTML.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Readonly<Record<string, string>>} [attributes]
 * @param {readonly (Node | string)[]} [children]
 * @returns {HTMLElementTagNameMap[Name]}
 */
function make(name, attributes = {}, children = []) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}

/**
 * What a script of the site says of elements, as those.
 *
 * @param {Built} one
 * @returns {HTMLElement | string}
 */
function built(one) {
  if (typeof one === 'string') return one
  const [name, attributes, ...content] = one
  return make(name, attributes, content.map(built))
}

/**
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {HTMLElement[]}
 */
function all(selector, within = document) {
  return Array.from(within.querySelectorAll(selector)).filter((element) => element instanceof HTMLElement)
}

/**
 * The element around the target of an event that a selector is true of.
 *
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | undefined}
 */
function around({target}, selector) {
  const found = target instanceof Element ? target.closest(selector) : null
  return found instanceof HTMLElement ? found : undefined
}
