import { UnreadableDocumentError } from '../../errors.ts';
import { descendantsOf, parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { checkDirectory, inflateParts, mainParts } from '../zip/zip-guard.ts';

const markupParts = /^(?:content|styles|META-INF\/manifest)\.xml$/;

/** The parts of an OpenDocument text that hold text or tell how it looks. */
export interface OdtParts {
  content: XmlElement;
  styles: XmlElement | undefined;
}

/**
 * Opens an ODT.
 * @throws UnreadableDocumentError document_password_protected, document_corrupt, document_too_complex (see `zip-guard.ts` and `parse-xml.ts`)
 * @throws the signal's reason when aborted
 */
export async function openOdt(bytes: Uint8Array, signal?: AbortSignal): Promise<OdtParts> {
  await checkDirectory(bytes, mainParts.odt);
  const parts = await inflateParts(bytes, (name) => markupParts.test(name), signal);
  const partAt = (name: string) => {
    const part = parts.get(name);
    return part && parseXml(part);
  };
  const manifest = partAt('META-INF/manifest.xml');
  if (manifest && descendantsOf(manifest, 'encryption-data').next().done === false)
    throw new UnreadableDocumentError('document_password_protected');
  const content = partAt('content.xml');
  if (!content) throw new UnreadableDocumentError('document_corrupt');
  return { content, styles: partAt('styles.xml') };
}
