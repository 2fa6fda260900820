import { X } from 'lucide-react';
import { Button } from '../../look/button.tsx';
import { sizeWords } from '../../words/figures.ts';
import { workWords } from '../../words/work.ts';
import type { ChosenDocument } from './chosen-document.ts';

const words = workWords.newAnalysis;

/** The documents chosen so far, each with its size and what is wrong with it. */
export function ChosenList({ documents, onRemove }: { documents: ChosenDocument[]; onRemove: (id: string) => void }) {
  if (documents.length === 0) return null;
  return (
    <ul aria-label={words.files} className="max-h-72 overflow-y-auto border-b border-line">
      {documents.map(({ id, name, size, complaint }) => (
        <li key={id} className="flex items-start gap-2 border-t border-line py-2 text-sm">
          <div className="min-w-0 flex-1">
            <p className="font-semibold wrap-anywhere">{name}</p>
            {complaint ? (
              <p role="alert" className="text-bad">
                {complaint}
              </p>
            ) : (
              <p className="text-ink-3">
                {sizeWords(size)} · {words.ready}
              </p>
            )}
          </div>
          <Button look="quiet" size="small" aria-label={words.remove(name)} onClick={() => onRemove(id)} className="px-1.5">
            <X size={16} aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}
