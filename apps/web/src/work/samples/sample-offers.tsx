import { FileText } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '../../look/notice.tsx';
import { Sheet } from '../../look/sheet.tsx';
import { useSession } from '../../session/use-session.ts';
import { sampleWords } from '../../words/samples.ts';
import { workWords } from '../../words/work.ts';
import { chooseFile, packParcels } from '../new-analysis/chosen-document.ts';
import { outbox } from '../outbox/tab-outbox.ts';
import { loadSample, type Sample, samples } from './samples.ts';

const words = workWords.samples;

/** What stands where nothing has been analysed yet: samples to try; picking one submits it. */
export function SampleOffers() {
  const { limits } = useSession();
  const [hasFailed, setFailed] = useState(false);
  const submit = (sample: Sample) => {
    setFailed(false);
    loadSample(sample).then(
      (file) => outbox.add(packParcels([chooseFile(file, limits.maxUploadBytes)], { moduleType: sample.moduleType, caseLabel: '' })),
      () => setFailed(true),
    );
  };
  return (
    <Sheet as="section" aria-labelledby="samples" className="grid gap-4 p-6">
      <div>
        <h2 id="samples" className="font-semibold">
          {words.title}
        </h2>
        <p className="text-sm text-ink-3">{words.text}</p>
      </div>
      {hasFailed && (
        <Notice tone="bad" isUrgent>
          {words.loadFailed}
        </Notice>
      )}
      <ul className="grid gap-3 sm:grid-cols-2">
        {samples.map((sample) => (
          <li key={sample.key}>
            <button
              type="button"
              onClick={() => submit(sample)}
              className="flex size-full items-start gap-3 rounded-md border border-line-strong bg-sheet p-3 text-left hover:border-accent hover:bg-accent-soft"
            >
              <FileText size={20} aria-hidden className="mt-0.5 shrink-0 text-accent" />
              <span>
                <span className="block font-semibold">{sampleWords[sample.key].title}</span>
                <span className="block text-sm text-ink-3">{sampleWords[sample.key].detail}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
