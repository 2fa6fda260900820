const longest = 160;
/** Control characters, and the marks that turn the reading direction (`report\u202Efdp.exe`). */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/**
 * The file name as it is kept and shown: no folders, nothing unprintable, one line, at most 160 characters: of a longer one the beginning and the ending are kept.
 * Returns undefined when nothing is left.
 */
export function cleanFileName(name: string | undefined): string | undefined {
  const base = name?.split(/[/\\]/).at(-1) ?? '';
  const clean = base.normalize('NFC').replace(/\s+/gu, ' ').replace(unprintable, '').trim();
  if (!clean || /^\.+$/.test(clean)) return undefined;
  const characters = [...clean];
  if (characters.length <= longest) return clean;
  const ending = /\.[^.]{1,8}$/u.exec(clean)?.[0] ?? '';
  const kept = characters.slice(0, longest - [...ending].length - 1).join('');
  return `${kept.trimEnd()}…${ending}`;
}
