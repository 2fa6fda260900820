import { useState } from 'react';
import { Button } from '../../look/button.tsx';
import { TextArea } from '../../look/field.tsx';
import { workWords } from '../../words/work.ts';

const words = workWords.newAnalysis;

/** A place for pasted text; it stands where the drop zone stood. */
export function PasteText({ onAdd, onCancel }: { onAdd: (text: string) => void; onCancel: () => void }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const add = () => {
    if (text.trim()) onAdd(text);
    else setError(words.pasteEmpty);
  };
  return (
    <div className="grid gap-2">
      <TextArea
        label={words.pasteLabel}
        placeholder={words.pastePlaceholder}
        rows={9}
        autoFocus
        value={text}
        error={error}
        onChange={(event) => {
          setText(event.target.value);
          setError(undefined);
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={add}>
          {words.pasteAdd}
        </Button>
        <Button size="small" look="quiet" onClick={onCancel}>
          {words.pasteCancel}
        </Button>
      </div>
    </div>
  );
}
