/**
 * Explanations that appear beside what they explain, on hover and on focus; what is no link tells by a tap too.
 *
 * One is open at a time. It stays while the pointer is on it, and Escape closes it.
 *
 * @typedef {object} Explanation
 * @property {string} selector
 * @property {(anchor: HTMLElement) => Promise<Node | undefined>} content
 */

/** @type {Explanation[]} */
const explanations = []

/** Milliseconds of rest before one opens, and after the pointer has left before it closes. */
const patience = {open: 250, close: 200}

/** @type {{anchor: HTMLElement, box: HTMLElement} | undefined} */
let openExplanation

/** @type {number | undefined} */
let explaining

/** @param {Explanation} explanation */
function explain(explanation) {
  explanations.push(explanation)
}

function installExplanations() {
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return
    if (around(event, '.explanation')) return void clearTimeout(explaining)
    const anchor = anchorOf(event)
    if (anchor) planExplanation(anchor)
    else if (openExplanation && document.activeElement !== openExplanation.anchor) planClosing()
    else if (!openExplanation) clearTimeout(explaining)
  })

  document.addEventListener('focusin', (event) => {
    const anchor = anchorOf(event)
    if (anchor?.matches(':focus-visible')) planExplanation(anchor)
    else if (!around(event, '.explanation')) closeExplanation()
  })

  document.addEventListener('click', (event) => {
    const anchor = anchorOf(event)
    if (anchor && !anchor.closest('a')) void openFor(anchor)
    else if (!around(event, '.explanation')) closeExplanation()
  })

  document.addEventListener('focusout', closeExplanation)
  document.addEventListener('keydown', ({key}) => {
    if (key === 'Escape') closeExplanation()
  })
}

/** @param {Event} event */
function anchorOf(event) {
  return explanations.map(({selector}) => around(event, selector)).find((found) => found !== undefined)
}

/** @param {HTMLElement} anchor */
function planExplanation(anchor) {
  clearTimeout(explaining)
  if (openExplanation?.anchor === anchor) return
  explaining = setTimeout(() => void openFor(anchor), patience.open)
}

function planClosing() {
  clearTimeout(explaining)
  explaining = setTimeout(closeExplanation, patience.close)
}

/** @param {HTMLElement} anchor */
async function openFor(anchor) {
  if (openExplanation?.anchor === anchor) return
  const attempt = explaining
  const found = explanations.find(({selector}) => anchor.matches(selector))
  const content = await found?.content(anchor)
  if (!content || attempt !== explaining) return
  closeExplanation()

  const box = make('div', {class: 'explanation', role: 'tooltip', id: ownId('explanation')}, [content])
  document.body.append(box)
  place(box, anchor)
  anchor.setAttribute('aria-describedby', box.id)
  openExplanation = {anchor, box}
}

function closeExplanation() {
  clearTimeout(explaining)
  explaining = undefined
  openExplanation?.anchor.removeAttribute('aria-describedby')
  openExplanation?.box.remove()
  openExplanation = undefined
}

/**
 * Below what it explains, or above where there is no room; never beyond the window.
 *
 * @param {HTMLElement} box
 * @param {HTMLElement} anchor
 */
function place(box, anchor) {
  const [line = anchor.getBoundingClientRect()] = anchor.getClientRects()
  const {width, height} = box.getBoundingClientRect()
  const edge = 8
  const isAbove = line.bottom + height + edge > innerHeight && line.top - height - edge > 0
  const left = Math.max(edge, Math.min(line.left, document.documentElement.clientWidth - width - edge))
  box.style.left = `${left + scrollX}px`
  box.style.top = `${(isAbove ? line.top - height - 4 : line.bottom + 4) + scrollY}px`
}

queueMicrotask(installExplanations)
