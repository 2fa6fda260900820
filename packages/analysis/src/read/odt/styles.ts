import { colourOf } from '../flow/visibility.ts';
import type { Colour } from '../pdf/colours.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml.ts';
import type { OdtParts } from './open-odt.ts';

/** What a style says, with what it inherits; undefined where it says nothing. */
export interface OdtLook {
  bold?: boolean | undefined;
  isVanished?: boolean | undefined;
  /** In points. */
  size?: number | undefined;
  colour?: Colour | undefined;
  ground?: Colour | undefined;
  /** The name of the style that a writer sees, of the nearest one that has one. */
  name?: string | undefined;
}

/** One look over another: what the upper says holds. */
export function overlaid(lower: OdtLook, upper: OdtLook): OdtLook {
  return {
    bold: upper.bold ?? lower.bold,
    isVanished: upper.isVanished ?? lower.isVanished,
    size: upper.size ?? lower.size,
    colour: upper.colour === undefined ? lower.colour : upper.colour,
    ground: upper.ground === undefined ? lower.ground : upper.ground,
    name: upper.name ?? lower.name,
  };
}

/** Looks a style up by its family (`paragraph`, `text`, `table-cell`) and its name; of an unknown name the family's default. */
export type StyleOf = (family: string, name: string | undefined) => OdtLook;

const mostAncestors = 10;

/** Reads the automatic and the named styles of a document. */
export function stylesOf({ content, styles }: OdtParts): StyleOf {
  const groups = [childOf(styles, 'styles'), childOf(styles, 'automatic-styles'), childOf(content, 'automatic-styles')];
  const elements = new Map<string, XmlElement>();
  for (const style of groups.flatMap((group) => childrenOf(group))) {
    const { family = '', name } = style.attributes;
    if (style.name === 'style') elements.set(`${family} ${name}`, style);
    else if (style.name === 'default-style') elements.set(`${family} `, style);
  }
  const known = new Map<string, OdtLook>();
  const lookUp = (family: string, name: string | undefined, depth: number): OdtLook => {
    const key = `${family} ${name ?? ''}`;
    const element = elements.get(key);
    const found = known.get(key);
    if (found) return found;
    if (!element || name === undefined) return lookOf(elements.get(`${family} `), {});
    const look = lookOf(element, depth < mostAncestors ? lookUp(family, element.attributes['parent-style-name'], depth + 1) : {});
    known.set(key, look);
    return look;
  };
  return (family, name) => lookUp(family, name, 0);
}

function lookOf(style: XmlElement | undefined, parent: OdtLook): OdtLook {
  const text = childOf(style, 'text-properties')?.attributes ?? {};
  const box = childOf(style, 'paragraph-properties') ?? childOf(style, 'table-cell-properties');
  const isAutomatic = text['use-window-font-color'] === 'true';
  const weight = text['font-weight'];
  return overlaid(parent, {
    bold: weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600,
    isVanished: text.display === undefined ? undefined : text.display === 'none',
    size: sizeOf(text['font-size'], parent.size),
    colour: isAutomatic ? null : text.color === undefined ? undefined : colourOf(text.color),
    ground: groundOf(text['background-color'] ?? box?.attributes['background-color']),
    name: style?.attributes['display-name'] ?? (style?.attributes['parent-style-name'] ? undefined : style?.attributes.name),
  });
}

const groundOf = (printed: string | undefined): Colour | undefined =>
  printed === undefined || printed === 'transparent' ? undefined : colourOf(printed);

const pointsIn: Record<string, number> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75 };

/** A length, or a share of the size above it. */
function sizeOf(printed: string | undefined, above: number | undefined): number | undefined {
  const [, figure, unit = ''] = /^([\d.]+)(pt|in|cm|mm|px|%)$/.exec(printed ?? '') ?? [];
  if (figure === undefined) return undefined;
  if (unit === '%') return above === undefined ? undefined : (above * Number(figure)) / 100;
  return Number(figure) * (pointsIn[unit] ?? 1);
}
