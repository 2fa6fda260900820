import { Upload } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { Button, buttonClasses } from '../../look/button.tsx';
import { classNames } from '../../look/class-names.ts';
import { sizeWords } from '../../words/figures.ts';
import { workWords } from '../../words/work.ts';

const words = workWords.newAnalysis;

/** Where files are dropped or chosen; the input is a real one, so that keyboard, screen reader and phone have their own way. */
export function DropZone({ maxBytes, onFiles, onPaste }: { maxBytes: number; onFiles: (files: File[]) => void; onPaste: () => void }) {
  const id = useId();
  const { isOver, ...handlers } = useDrop(onFiles);
  return (
    <section
      aria-label={words.drop}
      {...handlers}
      className={classNames(
        'grid justify-items-center gap-2 rounded-lg border-[1.5px] border-dashed px-4 py-6 text-center transition-colors duration-100',
        isOver ? 'border-accent bg-sheet' : 'border-accent-line bg-accent-soft',
      )}
    >
      <Upload size={30} strokeWidth={1.75} aria-hidden className="text-accent" />
      <p className="font-semibold">{isOver ? words.dropNow : words.drop}</p>
      <p id={`${id}-limits`} className="text-sm text-balance text-ink-3">
        {words.limits(sizeWords(maxBytes))}
      </p>
      <div className="flex flex-wrap justify-center gap-2">
        <label
          className={classNames(
            buttonClasses({ size: 'small' }),
            'relative cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
          )}
        >
          {words.choose}
          <input
            type="file"
            multiple
            accept=".pdf,.docx,.odt,.rtf,.txt,application/pdf,text/plain,application/rtf,text/rtf,application/vnd.oasis.opendocument.text,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            aria-describedby={`${id}-limits`}
            className="sr-only"
            onChange={({ currentTarget }) => {
              onFiles([...(currentTarget.files ?? [])]);
              // The same file may be chosen again after it was removed.
              currentTarget.value = '';
            }}
          />
        </label>
        <Button size="small" look="quiet" onClick={onPaste}>
          {words.paste}
        </Button>
      </div>
    </section>
  );
}

function useDrop(onFiles: (files: File[]) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      const isInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
      if (!isInside) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onFiles([...event.dataTransfer.files]);
    },
  };
}
