/** The character sets of fonts (`\fcharset`) as code pages; those absent are the document's own. */
export const pageOfCharset: Record<number, number> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
/** The character set of fonts that hold signs instead of letters. */
export const symbolCharset = 2;

/** Code pages as the platform names them. */
const encodings: Record<number, string> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  65001: 'utf-8',
};

const decoders = new Map<number, InstanceType<typeof TextDecoder>>();

/** The characters of bytes in a code page; a page the platform does not know is read as Windows-1252. */
export function decodePage(bytes: number[], page: number): string {
  const decoder = decoders.get(page) ?? new TextDecoder(encodings[page] ?? 'windows-1252');
  decoders.set(page, decoder);
  return decoder.decode(Uint8Array.from(bytes));
}
