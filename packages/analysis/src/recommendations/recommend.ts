import type { AccommodationEntry } from '../catalogue/accommodations/entry.ts';
import { accommodationCatalogue } from '../catalogue/accommodations/index.ts';
import { legalBases } from '../catalogue/accommodations/legal-basis.ts';
import { supportCatalogue } from '../catalogue/supports/index.ts';
import type { RecommendationsInput, Recommended } from '../model.ts';
import type { Accommodation, ModuleType, Score } from '../schema.ts';
import { type ChosenAccommodation, chooseAccommodations } from './choose-accommodations.ts';
import { entriesNamedIn, findDocumentRecommendations, type NamedEntry } from './document-recommendations.ts';
import { rationaleOf } from './rationale.ts';
import { chooseSupports } from './supports.ts';

/** Proposes what the found barriers justify, for the reader of the module, and reads what the document itself recommends. States are settled by `verify`. */
export function recommend({ document, structure, scores, findings, moduleType }: RecommendationsInput): Recommended {
  const catalogue = accommodationCatalogue[moduleType];
  const pointedOut = (findings.model?.recommendations ?? []).map((item) => ({ ...item, foundBy: 'model' as const }));
  const items = [...findDocumentRecommendations(document, structure), ...pointedOut]
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ ...span, text: document.text.slice(span.start, span.end) }));
  const named = items.map((item) => ({
    item,
    entries: entriesNamedIn(item.text, catalogue),
    supports: entriesNamedIn(item.text, supportCatalogue[moduleType]),
  }));
  const byDocument = new Set(named.flatMap((one) => one.entries.map(({ entry }) => entry.key)));
  const chosen = chooseAccommodations(moduleType, findings.barriers, { byDocument, byModel: new Set(findings.model?.accommodations) });
  const idOf = new Map(chosen.map((one, index) => [one.entry.key, `A-${String(index + 1).padStart(3, '0')}`]));
  const supports = chooseSupports(moduleType, findings.barriers, new Set(named.flatMap((one) => one.supports.map(({ entry }) => entry))));
  const supportIdOf = new Map(supports.map(({ entry, support }) => [entry, support.id]));
  return {
    accommodations: chosen.map((one) => accommodationOf(one, idOf.get(one.entry.key) ?? '', moduleType, scores.scores)),
    supports: supports.map((one) => one.support),
    documentRecommendations: named.map((one) => ({
      ...one.item,
      matches: [
        ...one.entries.flatMap(({ entry }) => idOf.get(entry.key) ?? []).sort(),
        ...one.supports.flatMap(({ entry }) => supportIdOf.get(entry) ?? []).sort(),
      ],
      notProposed: notProposed(one.entries, idOf),
    })),
  };
}

/** What the document recommends and the findings do not justify. Words that name an entry which is proposed are answered by it. */
function notProposed(entries: readonly NamedEntry<AccommodationEntry>[], idOf: ReadonlyMap<string, string>): string[] {
  const answered = entries.filter(({ entry }) => idOf.has(entry.key));
  return entries.filter((one) => !answered.some((other) => other.start < one.end && one.start < other.end)).map(({ entry }) => entry.title);
}

function accommodationOf(chosen: ChosenAccommodation, id: string, moduleType: ModuleType, scores: readonly Score[]): Accommodation {
  const {
    key: _key,
    from: _from,
    fromIfRecommended: _if,
    says: _says,
    strongEvidence: _strong,
    why: _why,
    plain: _plain,
    ...worded
  } = chosen.entry;
  return {
    id,
    ...worded,
    barrierIds: chosen.barriers.map((barrier) => barrier.id),
    rationale: rationaleOf(chosen, scores),
    legalBasis: legalBases[moduleType][chosen.entry.category],
    status: 'needs_review',
  };
}
