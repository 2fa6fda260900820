import type { Stage } from '@groundwork/analysis/schema';
import type { Store } from '../store.ts';
import type { Claim } from './claim.ts';

/** A finished stage and what it was made from. */
export interface CheckpointKey {
  stage: Stage;
  inputHash: string;
}

/** A stage's stored output (JSON); undefined when there is none for this input. */
export async function readCheckpoint(
  { database: { sql }, sealer }: Store,
  claim: Claim,
  { stage, inputHash }: CheckpointKey,
): Promise<string | undefined> {
  const { analysisId, customerId } = claim;
  const [found] = await sql<{ outputSealed: Buffer }[]>`
    select output_sealed as "outputSealed" from checkpoints
    where analysis_id = ${analysisId} and customer_id = ${customerId} and stage = ${stage} and input_hash = ${inputHash}`;
  return found && sealer.open(found.outputSealed, identityOf(claim, { stage, inputHash })).toString();
}

/** Stores a stage's output (JSON) under the fence; false when the claim is lost. */
export async function writeCheckpoint(
  { database: { sql }, sealer }: Store,
  claim: Claim,
  key: CheckpointKey,
  output: string,
): Promise<boolean> {
  const sealed = sealer.seal(output, identityOf(claim, key));
  const written = await sql`
    insert into checkpoints (analysis_id, stage, customer_id, input_hash, output_sealed)
    select a.id, ${key.stage}, a.customer_id, ${key.inputHash}, ${sealed}
    from analyses a where a.id = ${claim.analysisId} and a.attempt = ${claim.attempt} and a.state = 'active'
    for share
    on conflict (analysis_id, stage) do update set input_hash = excluded.input_hash, output_sealed = excluded.output_sealed, created_at = now()
    returning 1`;
  return written.length === 1;
}

function identityOf({ analysisId, customerId }: Claim, { stage, inputHash }: CheckpointKey) {
  return { table: 'checkpoints', column: 'output', rowId: `${analysisId}/${stage}/${inputHash}`, customerId };
}
