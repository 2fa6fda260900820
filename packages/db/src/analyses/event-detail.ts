import { stageCountsSchema } from '@groundwork/analysis/schema';
import { z } from 'zod';
import { newId } from '../new-id.ts';
import type { Store } from '../store.ts';

/** What an event tells beside its state and progress. */
const eventDetailSchema = z.object({
  counts: stageCountsSchema.optional(),
  errorCode: z.string().optional(),
  errorMessage: z.string().optional(),
  nextAttemptAt: z.iso.datetime().optional(),
});
export type EventDetail = z.infer<typeof eventDetailSchema>;

/** An event's id and its detail, sealed for that id. */
export function sealEventDetail(
  { sealer }: Pick<Store, 'sealer'>,
  customerId: string,
  detail: EventDetail,
): { eventId: string; detailSealed: Buffer } {
  const eventId = newId();
  return { eventId, detailSealed: sealer.seal(JSON.stringify(detail), identityOf(eventId, customerId)) };
}

export function openEventDetail(
  { sealer }: Pick<Store, 'sealer'>,
  event: { eventId: string; customerId: string; detailSealed: Buffer | null },
): EventDetail {
  if (!event.detailSealed) return {};
  return eventDetailSchema.parse(JSON.parse(sealer.open(event.detailSealed, identityOf(event.eventId, event.customerId)).toString()));
}

function identityOf(eventId: string, customerId: string) {
  return { table: 'analysis_events', column: 'detail', rowId: eventId, customerId };
}
