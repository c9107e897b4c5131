import type {Image, ImageReference, Paragraph, PhrasingContent} from '../../../model/markdown.ts'
import {spanOf} from '../../../model/span-of.ts'
import {addressOf} from './address.ts'
import {cleanText} from './clean-text.ts'
import {separate, type Line} from './line.ts'
import type {Surroundings} from './surroundings.ts'

/** The images of a paragraph that holds nothing else; absent for any other. */
export function writeImages({children}: Paragraph, surroundings: Surroundings): readonly Line[] | undefined {
  const pictures = children.filter((node) => node.type !== 'break' && !isSpace(node)).map(pictureOf)
  if (pictures.length === 0 || pictures.includes(undefined)) return undefined
  return separate(pictures.map((picture) => (picture ? writePicture(picture, surroundings) : [])))
}

interface Picture {
  readonly image: Image | ImageReference
  readonly target?: string
}

function pictureOf(node: PhrasingContent): Picture | undefined {
  if (node.type === 'image' || node.type === 'imageReference') return {image: node}
  if (node.type !== 'link') return undefined
  const [image, ...rest] = node.children
  if (rest.length > 0 || (image?.type !== 'image' && image?.type !== 'imageReference')) return undefined
  return {image, target: node.url}
}

function writePicture({image, target}: Picture, {file, address}: Surroundings): readonly Line[] {
  const origin = spanOf(image, file)
  const url = addressOf(image.type === 'image' ? image.url : (address(image.identifier) ?? ''))
  const text = cleanText(image.alt ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
  if (url === '') return []

  return [
    {lead: '', text: `.. image:: ${url}`, origin},
    ...(text === '' ? [] : [{lead: '    ', text: `:alt: ${text}`, origin}]),
    ...(target === undefined || target === ''
      ? []
      : [{lead: '    ', text: `:target: ${addressOf(target)}`, origin}])
  ]
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
