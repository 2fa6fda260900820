import { isBarrierKey } from '../../catalogue/barrier-keys.ts';
import { barrierCatalogue } from '../../catalogue/barriers.ts';
import type { VerifiedAnalysis } from '../../model.ts';
import type { Finding, NarrativeSection } from '../../schema.ts';
import { lowerFirst } from '../words.ts';

/** What the student does well, and what is hard, most pressing first. */
export function profileSection({ barriers, strengths }: VerifiedAnalysis): NarrativeSection {
  const good = strengths.map((strength) => lowerFirst(strength.title));
  const hard = barriers.map((barrier) => `${lowerFirst(barrier.title)} (${barrier.severity})`);
  return {
    heading: 'Learning profile',
    paragraphs: [
      good.length === 0 ? '' : `Build on: ${good.join('; ')}.`,
      hard.length === 0 ? '' : `Work on, in this order: ${hard.join('; ')}.`,
    ].filter((paragraph) => paragraph !== ''),
    items: [],
  };
}

/** Six weeks: see where the student is, begin with the most pressing skill, add a second, then look at the figures and decide. */
export function sessionPlanSection({ barriers, accommodations }: VerifiedAnalysis): NarrativeSection {
  const [first, second] = barriers;
  if (!first) return { heading: 'Session plan for the first weeks', paragraphs: [], items: [] };
  const strategyFor = (barrier: Finding): string =>
    (accommodations.find((one) => one.barrierIds[0] === barrier.id) ?? accommodations.find((one) => one.barrierIds.includes(barrier.id)))
      ?.title ?? barrier.title;
  const baseline = [first, second].flatMap((barrier) =>
    barrier && isBarrierKey(barrier.key) ? [lowerFirst(barrierCatalogue[barrier.key].track).replace(/\.$/, '')] : [],
  );
  return {
    heading: 'Session plan for the first weeks',
    paragraphs: ['Each session: a short review of the last one, one new step, practice with feedback, and a minute to note what worked.'],
    items: [
      `Week 1: get to know the student and take a starting measure (${baseline.join('; ')}). Ask what has helped before.`,
      `Weeks 2 and 3: “${strategyFor(first)}”. Model it, do it together, then let the student lead.`,
      second
        ? `Weeks 4 and 5: keep that going in a few minutes a session and add “${strategyFor(second)}”.`
        : 'Weeks 4 and 5: take the same strategy to school assignments.',
      'Week 6: repeat the starting measure, show the student the difference, and agree with the family on what comes next.',
    ],
  };
}

/** What to keep count of, skill by skill. */
export function trackingSection({ barriers }: VerifiedAnalysis): NarrativeSection {
  return {
    heading: 'What to track',
    paragraphs: [],
    items: barriers.flatMap((barrier) =>
      isBarrierKey(barrier.key) ? [`${barrier.title}: ${lowerFirst(barrierCatalogue[barrier.key].track)}`] : [],
    ),
  };
}
