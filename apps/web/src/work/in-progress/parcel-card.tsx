import { Bar } from '../../look/bar.tsx';
import { Button } from '../../look/button.tsx';
import { Tag } from '../../look/tag.tsx';
import { sizeWords } from '../../words/figures.ts';
import { moduleNames } from '../../words/modules.ts';
import { soonWords } from '../../words/moments.ts';
import { workWords } from '../../words/work.ts';
import type { OutboxEntry, OutboxState } from '../outbox/outbox-state.ts';
import { outbox } from '../outbox/tab-outbox.ts';
import { Card } from './card.tsx';
import { uploadParts } from './two-phases.ts';
import { WhyStopped } from './why-stopped.tsx';

const words = workWords.inProgress;

/** A document that is not on the server yet: next to send, held back for now, being uploaded, or stopped. */
export function ParcelCard({ entry, held, now }: { entry: OutboxEntry; held: OutboxState['held']; now: Date }) {
  const { parcel, stage } = entry;
  const name = parcel.caseLabel || parcel.name;
  const percent = uploadedPercent(entry);
  return (
    <Card
      name={name}
      tag={<ParcelTag entry={entry} held={held} now={now} />}
      about={[moduleNames[parcel.moduleType], parcel.caseLabel ? parcel.name : undefined, sizeWords(parcel.size)]
        .filter(Boolean)
        .join(' · ')}
      actions={
        stage.is !== 'accepted' && (
          <Button
            size="small"
            aria-label={stage.is === 'stopped' ? words.removeOf(name) : words.cancelOf(name)}
            disabled={stage.is === 'sending' && stage.isWithdrawn}
            onClick={() => outbox.withdraw(parcel.id)}
          >
            {stage.is === 'stopped' ? words.remove : words.cancel}
          </Button>
        )
      }
    >
      {(stage.is === 'sending' || stage.is === 'accepted') && (
        <Bar label={words.barOf(name)} parts={uploadParts(percent / 100)} value={percent} valueText={workWords.states.uploading(percent)} />
      )}
      {stage.is === 'stopped' && <WhyStopped id={parcel.id} problem={stage.problem} />}
    </Card>
  );
}

function ParcelTag({ entry: { parcel, stage }, held, now }: { entry: OutboxEntry; held: OutboxState['held']; now: Date }) {
  switch (stage.is) {
    case 'queued':
      return held === null ? (
        <Tag>{workWords.states.toSend}</Tag>
      ) : (
        <Tag tone="warn" className="whitespace-normal">
          {workWords.states.held[held.why](soonWords(roundedUp(held.until), now))}
        </Tag>
      );
    case 'sending': {
      const percent = uploadedPercent({ parcel, stage });
      const text = percent === 100 ? workWords.states.arrived : workWords.states.uploading(percent);
      return <Tag tone="run">{stage.isWithdrawn ? workWords.states.withdrawing : text}</Tag>;
    }
    case 'stopped':
      return <Tag tone="bad">{workWords.states.stopped}</Tag>;
    case 'accepted':
      return <Tag>{workWords.states.waiting}</Tag>;
  }
}

function uploadedPercent({ parcel, stage }: OutboxEntry): number {
  if (stage.is === 'accepted') return 100;
  return stage.is === 'sending' ? Math.floor((100 * stage.loaded) / Math.max(1, parcel.size)) : 0;
}

/** A time that is said by the minute is said by the one at which it has come. */
function roundedUp(moment: number): Date {
  return new Date(Math.ceil(moment / 60_000) * 60_000);
}
