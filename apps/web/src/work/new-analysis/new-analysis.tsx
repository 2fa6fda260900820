import type { ModuleType } from '@groundwork/analysis/schema';
import { type FormEvent, useState } from 'react';
import { Button } from '../../look/button.tsx';
import { Field } from '../../look/field.tsx';
import { Segmented } from '../../look/segmented.tsx';
import { Sheet } from '../../look/sheet.tsx';
import { useSession } from '../../session/use-session.ts';
import { moduleOptions } from '../../words/modules.ts';
import { workWords } from '../../words/work.ts';
import { outbox } from '../outbox/tab-outbox.ts';
import { type ChosenDocument, chooseFile, chooseText, packParcels } from './chosen-document.ts';
import { ChosenList } from './chosen-list.tsx';
import { DropZone } from './drop-zone.tsx';
import { PasteText } from './paste-text.tsx';

const words = workWords.newAnalysis;

/** The form that hands documents over; what is handed over goes to the outbox, and the form is free for the next. */
export function NewAnalysis() {
  const { engine, limits } = useSession();
  const maxBytes = limits.maxUploadBytes;
  const [documents, setDocuments] = useState<ChosenDocument[]>([]);
  const [moduleType, setModuleType] = useState<ModuleType>('post_secondary');
  const [caseLabel, setCaseLabel] = useState('');
  const [isPasting, setPasting] = useState(false);
  const [error, setError] = useState<string>();
  const sendable = documents.filter(({ complaint }) => complaint === undefined);

  const add = (chosen: ChosenDocument[]) => {
    setDocuments((known) => [...known, ...chosen]);
    setError(undefined);
    setPasting(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sendable.length === 0) return setError(words.nothingChosen);
    outbox.add(packParcels(sendable, { moduleType, caseLabel }));
    setDocuments((known) => known.filter((document) => !sendable.includes(document)));
    setCaseLabel('');
  };

  return (
    <Sheet
      as="section"
      aria-labelledby="new-analysis"
      className="p-4 lg:sticky lg:top-19 lg:max-h-[calc(100vh-6rem)] lg:overflow-y-auto lg:p-6"
    >
      <form onSubmit={submit} className="grid gap-4" noValidate>
        <h2 id="new-analysis" className="text-lg font-semibold tracking-tight">
          {words.title}
        </h2>
        {isPasting ? (
          <PasteText onAdd={(text) => add([chooseText(text, maxBytes)])} onCancel={() => setPasting(false)} />
        ) : (
          <DropZone
            maxBytes={maxBytes}
            onFiles={(files) => add(files.map((file) => chooseFile(file, maxBytes)))}
            onPaste={() => setPasting(true)}
          />
        )}
        <ChosenList documents={documents} onRemove={(id) => setDocuments((known) => known.filter((document) => document.id !== id))} />
        <Segmented legend={words.reportFor} options={moduleOptions} value={moduleType} onChange={setModuleType} />
        <Field
          label={words.caseLabel}
          hint={words.caseLabelHint}
          maxLength={200}
          autoComplete="off"
          value={caseLabel}
          onChange={(event) => setCaseLabel(event.target.value)}
        />
        <div>
          <Button type="submit" look="primary" className="w-full">
            {words.analyse(sendable.length)}
          </Button>
          <p role="alert" className="mt-1 text-sm text-bad empty:hidden">
            {error}
          </p>
        </div>
        <p className="text-xs text-ink-3">{words.privacy[engine]}</p>
      </form>
    </Sheet>
  );
}
