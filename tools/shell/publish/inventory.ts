import {inventory as inventoryText} from '../../core/graph/site.ts'
import {packInventory} from '../../core/pack/pack-inventory.ts'
import type {Publisher} from './publisher.ts'

/** What Sphinx projects find the clauses and terms of a standard with. */
export const inventory: Publisher = {
  name: 'inventory',
  publish({store}) {
    const bytes = packInventory(store.ask(inventoryText))
    return Promise.resolve({files: [{path: 'dist/site/objects.inv', bytes}], diagnostics: []})
  }
}
