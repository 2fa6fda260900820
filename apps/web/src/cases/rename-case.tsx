import { Pencil } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { problemOf } from '../api/problem.ts';
import { cache, trpc } from '../api/trpc.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Field } from '../look/field.tsx';
import { caseWords as words } from '../words/cases.ts';

/** A button that opens the dialog in which a case gets another label. */
export function RenameCase({ caseId, label }: { caseId: string; label: string | null }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button look="quiet" size="small" aria-label={words.renameOf(label ?? words.unnamed)} onClick={() => setOpen(true)}>
        <Pencil size={14} aria-hidden />
        {words.rename}
      </Button>
      <Dialog title={words.renameTitle} isOpen={isOpen} onClose={close} closeLabel={words.cancel}>
        <RenameForm caseId={caseId} label={label} onDone={close} />
      </Dialog>
    </>
  );
}

function RenameForm({ caseId, label, onDone }: { caseId: string; label: string | null; onDone: () => void }) {
  const [text, setText] = useState(label ?? '');
  const [error, setError] = useState<string>();
  const rename = trpc.cases.rename.useMutation({
    onSuccess: async () => {
      await Promise.all([cache.cases.list.invalidate(), cache.analyses.list.invalidate()]);
      onDone();
    },
    onError: (refusal) => setError(problemOf(refusal).message),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return setError(words.labelMissing);
    rename.mutate({ caseId, label: text.trim() });
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <Field
        label={words.label}
        hint={words.labelHint}
        maxLength={200}
        autoComplete="off"
        value={text}
        error={error}
        onChange={(event) => {
          setText(event.target.value);
          setError(undefined);
        }}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
        <Button type="submit" look="primary" disabled={rename.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
