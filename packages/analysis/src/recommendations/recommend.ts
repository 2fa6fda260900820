import { accommodationCatalogue } from '../catalogue/accommodations/index.ts';
import { legalBases } from '../catalogue/accommodations/legal-basis.ts';
import type { RecommendationsInput, Recommended } from '../model.ts';
import type { Accommodation, ModuleType, Score } from '../schema.ts';
import { type ChosenAccommodation, chooseAccommodations } from './choose-accommodations.ts';
import { entriesNamedIn, findDocumentRecommendations } from './document-recommendations.ts';
import { rationaleOf } from './rationale.ts';
import { chooseSupports } from './supports.ts';

/** Proposes what the found barriers justify, for the reader of the module, and reads what the document itself recommends. States are settled by `verify`. */
export function recommend({ document, structure, scores, findings, moduleType }: RecommendationsInput): Recommended {
  const catalogue = accommodationCatalogue[moduleType];
  const items = findDocumentRecommendations(document, structure);
  const named = items.map((item) => ({ item, entries: entriesNamedIn(document.text.slice(item.start, item.end), catalogue) }));
  const asked = [...named.flatMap((one) => one.entries), ...(findings.model?.accommodations ?? [])];
  const chosen = chooseAccommodations(moduleType, findings.barriers, new Set(asked));
  const idOf = new Map(chosen.map((one, index) => [one.entry.key, `A-${String(index + 1).padStart(3, '0')}`]));
  return {
    accommodations: chosen.map((one) => accommodationOf(one, idOf.get(one.entry.key) ?? '', moduleType, scores.scores)),
    supports: chooseSupports(moduleType, findings.barriers),
    documentRecommendations: named.map(({ item, entries }) => ({
      text: document.text.slice(item.start, item.end),
      ...item,
      matches: entries.flatMap((key) => idOf.get(key) ?? []).sort(),
    })),
  };
}

function accommodationOf(chosen: ChosenAccommodation, id: string, moduleType: ModuleType, scores: readonly Score[]): Accommodation {
  const { key: _key, from: _from, says: _says, strongEvidence: _strong, why: _why, ...worded } = chosen.entry;
  return {
    id,
    ...worded,
    barrierIds: chosen.barriers.map((barrier) => barrier.id),
    rationale: rationaleOf(chosen, scores),
    legalBasis: legalBases[moduleType][chosen.entry.category],
    status: 'needs_review',
  };
}
