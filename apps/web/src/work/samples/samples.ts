import type { ModuleType } from '@groundwork/analysis/schema';
import college from '../../../../../samples/01_post_secondary_sld_adhd.pdf?url';
import k12 from '../../../../../samples/02_k12_dyslexia.docx?url';
import tutoring from '../../../../../samples/03_tutoring_writing.txt?url';
import doubtful from '../../../../../samples/07_post_secondary_adversarial.pdf?url';
import type { sampleWords } from '../../words/samples.ts';

/** A fictional assessment a newcomer can try. */
export interface Sample {
  key: keyof typeof sampleWords;
  url: string;
  fileName: string;
  moduleType: ModuleType;
}

/** One of each format and reader, and one that holds contradictions. */
export const samples: readonly Sample[] = [
  { key: 'college', url: college, fileName: 'Sample college evaluation.pdf', moduleType: 'post_secondary' },
  { key: 'k12', url: k12, fileName: 'Sample school evaluation.docx', moduleType: 'k12' },
  { key: 'tutoring', url: tutoring, fileName: 'Sample tutoring intake.txt', moduleType: 'tutoring' },
  { key: 'doubtful', url: doubtful, fileName: 'Sample with contradictions.pdf', moduleType: 'post_secondary' },
];

/** A sample as a file. @throws Error when it does not load */
export async function loadSample({ url, fileName }: Sample): Promise<File> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The sample was answered ${answer.status}`);
  return new File([await answer.blob()], fileName);
}
