import { accommodationCatalogue } from '../catalogue/accommodations/index.ts';
import { legalBases } from '../catalogue/accommodations/legal-basis.ts';
import type { RecommendationsInput, Recommended } from '../model.ts';
import type { Accommodation, ModuleType, Score } from '../schema.ts';
import { type ChosenAccommodation, chooseAccommodations } from './choose-accommodations.ts';
import { entriesNamedIn, findDocumentRecommendations } from './document-recommendations.ts';
import { rationaleOf } from './rationale.ts';
import { type ChosenSupport, chooseSupports } from './supports.ts';

/** Proposes what the found barriers justify, for the reader of the module, and reads what the document itself recommends. States are settled by `verify`. */
export function recommend({ document, structure, scores, findings, moduleType }: RecommendationsInput): Recommended {
  const catalogue = accommodationCatalogue[moduleType];
  const pointedOut = (findings.model?.recommendations ?? []).map((item) => ({ ...item, foundBy: 'model' as const }));
  const items = [...findDocumentRecommendations(document, structure), ...pointedOut]
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ ...span, text: document.text.slice(span.start, span.end) }));
  const named = items.map((item) => ({ item, entries: entriesNamedIn(item.text, catalogue).map((entry) => entry.key) }));
  const asked = [...named.flatMap((one) => one.entries), ...(findings.model?.accommodations ?? [])];
  const supports = chooseSupports(moduleType, findings.barriers);
  const chosen = chooseAccommodations(moduleType, findings.barriers, new Set(asked));
  const idOf = new Map(chosen.map((one, index) => [one.entry.key, `A-${String(index + 1).padStart(3, '0')}`]));
  return {
    accommodations: chosen.map((one) => accommodationOf(one, idOf.get(one.entry.key) ?? '', moduleType, scores.scores)),
    supports: supports.map((one) => one.support),
    documentRecommendations: named.map(({ item, entries }) => ({
      ...item,
      matches: [...entries.flatMap((key) => idOf.get(key) ?? []).sort(), ...supportsNamedIn(item.text, supports)],
    })),
  };
}

/** Ids of the supports of this report that an item of the document asks for, too. */
function supportsNamedIn(item: string, supports: readonly ChosenSupport[]): string[] {
  const named = entriesNamedIn(
    item,
    supports.map((one) => one.entry),
  );
  return supports.filter((one) => named.includes(one.entry)).map((one) => one.support.id);
}

function accommodationOf(chosen: ChosenAccommodation, id: string, moduleType: ModuleType, scores: readonly Score[]): Accommodation {
  const { key: _key, from: _from, says: _says, strongEvidence: _strong, why: _why, plain: _plain, ...worded } = chosen.entry;
  return {
    id,
    ...worded,
    barrierIds: chosen.barriers.map((barrier) => barrier.id),
    rationale: rationaleOf(chosen, scores),
    legalBasis: legalBases[moduleType][chosen.entry.category],
    status: 'needs_review',
  };
}
