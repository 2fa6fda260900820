import { zipOf } from './zip.ts';

const namespaces = ['office', 'text', 'table', 'style', 'draw', 'fo', 'xlink'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');

/** An OpenDocument text as a ZIP, its body and automatic styles given as markup. */
export function odtOf(body: string, styles = ''): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const named = `<?xml version="1.0"?><office:document-styles ${namespaces}><office:styles><style:style style:name="Heading" style:family="paragraph"/><style:style style:name="Title" style:family="paragraph" style:parent-style-name="Heading"/></office:styles></office:document-styles>`;
  return zipOf([
    { name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.text'), isStored: true },
    { name: 'content.xml', data: Buffer.from(content) },
    { name: 'styles.xml', data: Buffer.from(named) },
    { name: 'META-INF/manifest.xml', data: Buffer.from('<manifest:manifest xmlns:manifest="m"/>') },
  ]);
}
