import { colourOf } from '../flow/visibility.ts';
import type { Colour } from '../pdf/colours.ts';
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../xml/parse-xml.ts';

/** What run properties say; undefined where they say nothing and the style's word holds. */
export interface RunLook {
  bold?: boolean | undefined;
  isVanished?: boolean | undefined;
  size?: number | undefined;
  colour?: Colour | undefined;
  ground?: Colour | undefined;
}

/** A paragraph or character style with what it inherits. */
export interface Style {
  name: string;
  /** 0 is the highest level of headings; 9 is body text. */
  outlineLevel: number | undefined;
  isListed: boolean | undefined;
  look: RunLook;
}

export interface Styles {
  named(id: string | undefined): Style | undefined;
  /** Of paragraphs that name no style. */
  standard: Style | undefined;
  /** Whether a table style paints cells, so that nobody knows the ground of the text in them. */
  paintsCells(id: string | undefined): boolean;
}

/** Reads the styles of a document; inheritance is followed ten times at most, as Word does. */
export function stylesOf(root: XmlElement | undefined): Styles {
  const elements = new Map(childrenOf(root, 'style').map((style) => [style.attributes.styleId ?? '', style]));
  const byDefault = childOf(root, 'docDefaults', 'rPrDefault', 'rPr');
  const known = new Map<string, Style>();
  const named = (id: string | undefined): Style | undefined => {
    const element = elements.get(id ?? '');
    if (id === undefined || !element) return undefined;
    const style = known.get(id) ?? merged(chainOf(element, elements), byDefault);
    known.set(id, style);
    return style;
  };
  const standard = [...elements].find(([, { attributes }]) => attributes.type === 'paragraph' && isOn(attributes.default));
  return {
    named,
    standard: named(standard?.[0]),
    paintsCells: (id) => chainOf(elements.get(id ?? ''), elements).some((style) => [...descendantsOf(style, 'shd')].length > 0),
  };
}

/** A style and those it is based on, the style itself last. */
function chainOf(style: XmlElement | undefined, elements: Map<string, XmlElement>): XmlElement[] {
  const chain: XmlElement[] = [];
  for (let next = style; next && chain.length < 10; next = elements.get(childOf(next, 'basedOn')?.attributes.val ?? ''))
    chain.unshift(next);
  return chain;
}

function merged(chain: XmlElement[], byDefault: XmlElement | undefined): Style {
  const isParagraph = chain.at(-1)?.attributes.type === 'paragraph';
  return chain.reduce<Style>(
    (style, element) => {
      const properties = childOf(element, 'pPr');
      return {
        name: childOf(element, 'name')?.attributes.val ?? style.name,
        outlineLevel: levelOf(properties) ?? style.outlineLevel,
        isListed: isListed(properties) ?? style.isListed,
        look: overlaid({ ...style.look, ground: style.look.ground ?? shadingOf(properties) }, lookOf(childOf(element, 'rPr'))),
      };
    },
    { name: '', outlineLevel: undefined, isListed: undefined, look: isParagraph ? lookOf(byDefault) : {} },
  );
}

/** One look over another: what the upper says holds. */
export function overlaid(lower: RunLook, upper: RunLook): RunLook {
  return {
    bold: upper.bold ?? lower.bold,
    isVanished: upper.isVanished ?? lower.isVanished,
    size: upper.size ?? lower.size,
    colour: upper.colour === undefined ? lower.colour : upper.colour,
    ground: upper.ground === undefined ? lower.ground : upper.ground,
  };
}

/** What run properties (`rPr`) say. */
export function lookOf(properties: XmlElement | undefined): RunLook {
  if (!properties) return {};
  const halfPoints = Number(childOf(properties, 'sz')?.attributes.val ?? Number.NaN);
  const colour = childOf(properties, 'color')?.attributes.val;
  const highlight = childOf(properties, 'highlight')?.attributes.val;
  return {
    bold: toggle(properties, 'b'),
    isVanished: toggle(properties, 'vanish') || childOf(properties, 'textFill', 'noFill') !== undefined || undefined,
    size: Number.isFinite(halfPoints) ? halfPoints / 2 : undefined,
    colour: colour === undefined ? undefined : colourOf(colour),
    // A marker's colours are bright and dark ones; what white letters on them look like is not worth a table of names.
    ground: highlight !== undefined && highlight !== 'none' && highlight !== 'white' ? null : shadingOf(properties),
  };
}

/** The fill behind text; undefined where there is none, null where it is a pattern or a colour nobody knows. */
export function shadingOf(properties: XmlElement | undefined): Colour | undefined {
  const shading = childOf(properties, 'shd')?.attributes;
  if (!shading || shading.val === 'nil') return undefined;
  if (shading.val !== undefined && shading.val !== 'clear') return null;
  return shading.fill === undefined || shading.fill === 'auto' ? undefined : colourOf(shading.fill);
}

/** The level of a heading, 0 to 8. */
export function levelOf(properties: XmlElement | undefined): number | undefined {
  const level = childOf(properties, 'outlineLvl')?.attributes.val;
  return level === undefined ? undefined : Number(level);
}

/** Whether numbering makes a paragraph an item of a list; number 0 takes away what the style gave. */
export function isListed(properties: XmlElement | undefined): boolean | undefined {
  const number = childOf(properties, 'numPr', 'numId')?.attributes.val;
  return number === undefined ? undefined : number !== '0';
}

const isOn = (value: string | undefined): boolean => value !== undefined && !['0', 'false', 'off', 'none'].includes(value);

function toggle(properties: XmlElement, name: string): boolean | undefined {
  const element = childOf(properties, name);
  return element && isOn(element.attributes.val ?? 'true');
}
