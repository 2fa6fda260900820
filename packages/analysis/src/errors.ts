/** Why a document cannot be analysed, however often it is tried. Each is permanent: a retry would end the same. */
export const unreadableCodes = [
  'document_empty',
  'document_type_unsupported',
  'document_password_protected',
  'document_corrupt',
  'document_scan_without_text',
  'document_too_complex',
] as const;
export type UnreadableCode = (typeof unreadableCodes)[number];

/** The document itself stands in the way. `message` is for a clinician: what happened, and the one next step. */
export class UnreadableDocumentError extends Error {
  override readonly name = 'UnreadableDocumentError';
  readonly code: UnreadableCode;
  constructor(code: UnreadableCode, options?: ErrorOptions) {
    super(unreadableMessages[code], options);
    this.code = code;
  }
}

/** What a clinician reads for each code; the documents are kept, so nothing is lost in any of them. */
export const unreadableMessages: Record<UnreadableCode, string> = {
  document_empty: 'This document holds no text. Check that it is the right file, then upload it again.',
  document_type_unsupported: 'This is not a PDF, DOCX, ODT, RTF or TXT file. Save the assessment as one of these and upload that.',
  document_password_protected: 'The file asks for a password. Save a copy without it and upload that.',
  document_corrupt: 'The file is damaged and cannot be opened. Export it again from where it came from and upload the new copy.',
  document_scan_without_text:
    'This document is a scan, and no text could be recognised in it. Scan the pages again, straight and sharp (300 dpi), or ask for the original file, and upload that.',
  document_too_complex:
    'Opening this file took more memory or time than any assessment needs. Print it to a new PDF, or split a long scan into parts, and upload that.',
};
