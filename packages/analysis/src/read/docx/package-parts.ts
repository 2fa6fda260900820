import { UnreadableDocumentError } from '../../errors.ts';
import { childrenOf, parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { checkDirectory, inflateParts, mainParts } from '../zip/zip-guard.ts';

const markupParts = /^(?:_rels\/\.rels|word\/.*\.(?:xml|rels))$/;

/** The parts of a Word document that hold text or tell how it looks. */
export interface WordParts {
  body: XmlElement;
  styles: XmlElement | undefined;
  footnotes: XmlElement | undefined;
  endnotes: XmlElement | undefined;
  /** Headers and footers by the id of their relationship. */
  margins: Map<string, XmlElement>;
}

/**
 * Opens a DOCX.
 * @throws UnreadableDocumentError document_corrupt, document_too_complex (see `zip-guard.ts` and `parse-xml.ts`)
 * @throws the signal's reason when aborted
 */
export async function openWord(bytes: Uint8Array, signal?: AbortSignal): Promise<WordParts> {
  await checkDirectory(bytes, mainParts.docx);
  const parts = await inflateParts(bytes, (name) => markupParts.test(name), signal);
  const main = linksOf(parts, '_rels/.rels').find((link) => link.type === 'officeDocument')?.target;
  const path = main !== undefined && parts.has(main) ? main : [...parts.keys()].find((name) => mainParts.docx.test(name));
  const body = partAt(parts, path);
  if (!body || path === undefined) throw new UnreadableDocumentError('document_corrupt');
  const links = linksOf(parts, path.replace(/([^/]+)$/, '_rels/$1.rels'));
  const linked = (type: string) => partAt(parts, links.find((link) => link.type === type)?.target);
  const margins = links.filter((link) => link.type === 'header' || link.type === 'footer');
  return {
    body,
    styles: linked('styles'),
    footnotes: linked('footnotes'),
    endnotes: linked('endnotes'),
    margins: new Map(margins.flatMap((link) => [partAt(parts, link.target)].flatMap((part) => (part ? [[link.id, part] as const] : [])))),
  };
}

function partAt(parts: Map<string, Buffer>, path: string | undefined): XmlElement | undefined {
  const bytes = parts.get(path ?? '');
  return bytes && parseXml(bytes);
}

/** What a part is linked to: the last word of the link's type, and the path of its target within the package. */
function linksOf(parts: Map<string, Buffer>, path: string): { id: string; type: string; target: string }[] {
  const folder = path.replace(/_rels\/[^/]*$/, '');
  return childrenOf(partAt(parts, path), 'Relationship')
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes: { Id: id = '', Type: type = '', Target: target = '' } }) => ({
      id,
      type: type.slice(type.lastIndexOf('/') + 1),
      target: target.startsWith('/') ? target.slice(1) : folder + target,
    }));
}
