import type { AnalysisData } from '@groundwork/analysis/schema';
import { useMemo } from 'react';
import { Sheet } from '../../look/sheet.tsx';
import { countOf } from '../../words/figures.ts';
import { groupScores, type InstrumentScores } from '../scores/group-scores.ts';
import { ProfileChart } from '../scores/profile-chart.tsx';
import { ScoreTable } from '../scores/score-table.tsx';
import { profileOf, standardScale, tScale } from '../scores/standard-metric.ts';
import { words } from '../words.ts';
import { ReportSection } from './report-section.tsx';

/** All scores of the document: the profile on one scale, then every printed row by instrument; what is not of the person's present apart. */
export function ScoresSection({ data }: { data: AnalysisData }) {
  const { scores } = data;
  const { performance, ratings } = useMemo(() => profileOf(scores), [scores]);
  const { present, historic, otherPerson } = useMemo(() => groupScores(scores), [scores]);
  if (scores.length === 0) {
    return (
      <ReportSection id="scores" title={words.scores} lead={words.noScores}>
        {null}
      </ReportSection>
    );
  }
  return (
    <ReportSection id="scores" title={words.scores}>
      <ProfileChart title={words.scoreProfile} note={words.profileNote} scale={standardScale} lines={performance} />
      <ProfileChart title={words.ratingProfile} note={words.ratingNote} scale={tScale} lines={ratings} />
      <Instruments instruments={present} isOpen={present.length <= 3} />
      {historic.length > 0 && <Apart title={words.historic} note={words.historicNote} instruments={historic} />}
      {otherPerson.length > 0 && <Apart title={words.otherPerson} note={words.otherPersonNote} instruments={otherPerson} />}
    </ReportSection>
  );
}

function Instruments({ instruments, isOpen }: { instruments: readonly InstrumentScores[]; isOpen: boolean }) {
  return instruments.map(({ name, scores }) => (
    <Sheet as="section" key={name}>
      <details className="instrument" open={isOpen}>
        <summary>
          <span className="font-semibold">{name}</span>
          <span className="text-sm text-ink-3">{summaryOf(scores)}</span>
        </summary>
        <ScoreTable caption={name} scores={scores} />
      </details>
    </Sheet>
  ));
}

/** `16 scores, 3 of concern`. */
function summaryOf(scores: InstrumentScores['scores']): string {
  const concerns = scores.filter((score) => score.isConcern).length;
  const count = countOf(scores.length, 'score');
  return concerns === 0 ? count : `${count}, ${words.ofConcern(concerns)}`;
}

function Apart({ title, note, instruments }: { title: string; note: string; instruments: readonly InstrumentScores[] }) {
  return (
    <section className="grid grid-cols-1 gap-3 border-t border-line pt-5">
      <div>
        <h3 className="font-semibold">{title}</h3>
        <p className="text-sm text-ink-3">{note}</p>
      </div>
      <Instruments instruments={instruments} isOpen={false} />
    </section>
  );
}
