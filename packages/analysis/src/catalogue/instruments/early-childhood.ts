import { composites, type Instrument, instrument, scales } from './instrument.ts';

/** Tests of development in the first years. */
export const earlyChildhood: readonly Instrument[] = [
  instrument({
    name: 'Mullen',
    titles: ['Mullen Scales of Early Learning', 'MSEL'],
    metric: 't',
    whole: 'Early Learning Composite',
    source: 'Pearson Mullen manual: T scores, the composite with mean 100 and deviation 15',
    scales: [
      ...composites('Early Learning Composite|ELC'),
      ...scales('subtest', 't', 'Gross Motor;Visual Reception;Fine Motor;Receptive Language;Expressive Language'),
    ],
  }),
  instrument({
    name: 'PDMS',
    titles: ['Peabody Developmental Motor Scales'],
    editions: { 2: 'PDMS-2', 3: 'PDMS-3' },
    whole: 'Total Motor Quotient',
    source: 'Pro-Ed PDMS manual: quotients with mean 100, subtests with mean 10',
    scales: [
      ...composites(
        'Total Motor Quotient|Total Motor Composite|TMQ;Gross Motor Quotient|Gross Motor Composite|GMQ;Fine Motor Quotient|Fine Motor Composite|FMQ',
      ),
      ...scales(
        'subtest',
        'scaled',
        'Reflexes;Stationary|Body Control;Locomotion|Body Transport;Object Manipulation|Object Control;Grasping|Hand Manipulation;Visual-Motor Integration|Eye-Hand Coordination',
      ),
    ],
  }),
  instrument({
    name: 'Battelle',
    titles: ['Battelle Developmental Inventory', 'BDI-3'],
    editions: { 2: 'BDI-2', 3: 'BDI-3' },
    whole: 'Total',
    source: 'Riverside Battelle manual: domain quotients with mean 100',
    scales: [...composites('Total|BDI Total;Adaptive;Social-Emotional|Personal-Social;Communication;Motor;Cognitive')],
  }),
  instrument({
    name: 'Bracken School Readiness Assessment',
    titles: ['BSRA'],
    whole: 'School Readiness Composite',
    source: 'Pearson Bracken manual',
    scales: composites('School Readiness Composite|SRC'),
  }),
];
