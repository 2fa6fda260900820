import { composites, type Instrument, instrument, tests } from './instrument.ts';

const source = 'Riverside: Batería IV and WMLS III manuals; the tests are those of the Woodcock-Johnson IV in Spanish';

/** Batteries of the Woodcock family for who speaks two languages, with their own names. */
export const bilingual: readonly Instrument[] = [
  instrument({
    name: 'WMLS',
    titles: ['Woodcock-Muñoz Language Survey', 'Woodcock-Munoz Language Survey', 'WMLS III', 'WMLS-R'],
    editions: { 3: 'WMLS III' },
    whole: 'Broad Language Ability',
    source,
    scales: [
      ...composites(
        'Oral Language|Oral Language-Total;Broad Language Ability|Language Ability;Listening|Listening Comprehension;Oral Expression;Reading;Writing|Written Language;Reading-Writing;Comprehension|Language Comprehension;Applied Language Proficiency',
      ),
      ...tests(
        'Analogies|Verbal Analogies;Oral Comprehension;Picture Vocabulary;Oral Language Expression;Letter-Word Identification;Passage Comprehension;Dictation;Written Language Expression;Understanding Directions;Story Recall',
      ),
    ],
  }),
  instrument({
    name: 'Batería',
    titles: ['Batería Woodcock-Muñoz', 'Batería IV Woodcock-Muñoz', 'Bateria IV Woodcock-Munoz', 'Batería # Woodcock-Muñoz', 'Bateria'],
    editions: { 3: 'Batería III', 4: 'Batería IV' },
    whole: 'Habilidad intelectual general',
    source,
    scales: [
      ...composites(
        'Habilidad intelectual general;Comprensión-conocimiento;Razonamiento fluido;Memoria de trabajo a corto plazo;Velocidad de procesamiento cognitivo;Procesamiento auditivo;Recuperación a largo plazo;Procesamiento visual;Amplia lectura|Lectura amplia;Destrezas básicas en lectura;Comprensión de lectura;Fluidez en la lectura|Fluidez en lectura;Amplias matemáticas|Matemáticas amplias;Destrezas en cálculos matemáticos|Destrezas de cálculo matemático;Resolución de problemas matemáticos;Amplio lenguaje escrito|Lenguaje escrito amplio;Expresión escrita;Lenguaje oral;Amplio lenguaje oral;Comprensión auditiva;Expresión oral',
      ),
      ...tests(
        'Identificación de letras y palabras;Problemas aplicados;Ortografía;Comprensión de textos;Cálculo;Muestras de redacción|Muestras de escritura;Análisis de palabras;Lectura oral;Fluidez en lectura de frases;Fluidez en datos matemáticos|Fluidez en matemáticas;Fluidez en escritura de frases|Fluidez en la escritura;Rememoración de lectura;Números matrices;Vocabulario oral;Series numéricas;Atención verbal;Pareo de letras idénticas;Procesamiento fonológico;Rememoración de cuentos;Visualización;Información general;Formación de conceptos;Inversión de números;Vocabulario sobre dibujos;Comprensión oral;Rapidez en la identificación de dibujos;Comprensión de indicaciones;Fluidez de recuperación;Integración de sonidos;Segmentación;Repetición de oraciones',
      ),
    ],
  }),
];
