import type { SectionKind, Statement } from '../model.ts';
import type { People } from './people.ts';

/** Sentences that explain a test, a scale or a term, not the client. */
const explanations: readonly RegExp[] = [
  // "has a mean of 100", "standard deviation of 15".
  /\b(?:have|has|with) an? (?:average|mean)(?: score)? (?:\([^)]*\) )?of \d|\bmean (?:of|=|is)? ?(?:100|50|10)\b|\bSD\s*(?:=|of)? ?(?:15|10|3)\b|\bstandard deviations? (?:of|is|are)\b/i,
  // "Percentile ranks show ...", "grade equivalents are ...", "CI = confidence interval".
  /\bpercentile ranks? (?:show|indicate|reflect|represent|tell|describe|are|refer|means?)\b|\bconfidence (?:intervals?|bands?) (?:are|is|show|represent|indicate|give)\b|\b(?:grade|age)[- ]equivalents? (?:are|is|and)\b|\b(?:GE|AE|SS|PR|RPI|CI|SD|SEM)\b ?= ?[a-z]/i,
  // "Scores from 60 to 69 are ...", "higher scores indicate ...".
  /\b(?:scores?|T[- ]scores?|values?|results?) (?:that |which |of |at |above |below |from |in |between |falling |over |under |greater |less |higher |lower |\d+ )+[^.]{0,70}?\b(?:are|is|indicates?|suggests?|signals?|reflects?|means?|fall|considered|represents?|denotes?|elevated|warrants?)\b|\b(?:higher|lower|high|low|HIGH|LOW|elevated) (?:T )?(?:scores|ratings|values) (?:on|indicate|signal|suggest|mean|reflect|represent|are|denote)\b/i,
  // "measures the ability to ...", "is a test that ...", "is designed to ...".
  /\b(?:measures?|assess(?:es)?|evaluates?|taps?|reflects?|requires?|provides? (?:an? )?(?:measure|estimate)s?) (?:of |the )?(?:\w+ ){0,3}(?:an? |the )?(?:individual|person|student|examinee|child|client|someone|ability|skills?|capacity|how (?:well|quickly))\b|\b(?:is|are) (?:an? |the )?(?:\w+ )?(?:measures?|tests?|subtests?|tasks?|batter(?:y|ies)|questionnaires?|inventor(?:y|ies)|rating scales?|instruments?|index|ability|capacity|process|term)\b (?:of|that|which|for|designed|used|to|in which)\b|\b(?:is|are) designed to\b/i,
  // "Descriptive categories follow ...", "refers to the ...", "the average range includes", "two-thirds of".
  /\b(?:descriptive )?(?:categories|classifications|ranges|descriptors) (?:follow|are|used|correspond)\b|\brefers? to (?:the|how|an?)\b|\baverage range (?:is|includes|spans|extends)\b|\btwo[- ]thirds of\b/i,
];
const explains = (sentence: string): boolean => explanations.some((pattern) => pattern.test(sentence));
/** Statements about people in general: "Students with ... often ...", "A weakness in ... may ...". */
const generalizes =
  /^(?:in general,? |typically,? |generally,? )?(?:(?:many|most|some|other|all) )?(?:individuals|people|students|children|adults|persons|adolescents|learners|readers|those|young people|teens)\b(?! (?:and|at|in) (?:his|her|their) )[^.]{0,120}\b(?:may|might|can|often|tend|typically|usually|frequently|generally|commonly|who|with|struggle|have)\b|^(?:an? )?(?:weakness|deficits?|difficult(?:y|ies)|problems?|disorders?)\b[^.]{0,60}\b(?:can|may|might|often|typically|usually|tends?)\b/i;
/** "If he were to ...", "in case ...": what is not so, or not yet. */
const supposes =
  /^(?:[“"'(]*)(?:if|should|were|unless|in the event|in case|provided that|whether)\b|\b(?:if (?:he|she|they|the \w+|\w+) (?:were|was|had) (?:to|not)|were (?:he|she|they) to|if (?:he|she|they) (?:begins?|starts?|becomes?|develops?))\b/i;
/** A question, or what the evaluation is to find out: "whether she qualifies", "to determine how ...". */
const asks =
  /\?\s*[”"’)]*$|\b(?:whether|if) (?:he|she|they|[A-Z]\w+|the \w+|there) (?:has|have|had|might|may|meets?|qualif\w+|would|could|is eligible|needs)\b|\bto (?:determine|clarify|establish|find out|rule out|decide|explore)\b[^.;]{0,60}\b(?:whether|if|how|what|why)\b|\b(?:purpose|aim|goal) of (?:this|the) (?:\w+ )?(?:evaluation|assessment|testing|report)\b|\bthe question (?:of|whether)\b/i;
/** "…, and she asked twice whether she could stop": what stands before is told, not asked. */
const askedBesides =
  /(?<=[^.;]{25}),? (?:and|but|then) (?:(?:he|she|they) )?(?:\w+ )?(?:asks?|asked|wonders?|wondered)\b[^.;]{0,60}?\b(?:whether|if)\b[^.;]*/gi;
/** "If she is told…", "if another route is driven, he screams". */
const habit =
  /^if (?:(?:he|she|they|anyone|anybody|anything|someone|somebody|something|things|it|there|[A-Z][\w’-]+) |(?:an?|the|another|any|one|his|her|their|two|plans?|your?) ?(?:[\w’-]+ ){0,4})(?:is|are|has|have|\w+s|change|does not|do not|cannot)\b[^.]*?,? (?:he|she|they) (?:\w+ly )?(?:is|are|has|\w+s|does not|do not|cannot)\b/i;

/** A condition that is met again and again tells of the present: no "may", no "should". */
export function isHabit(sentence: string): boolean {
  return (
    habit.test(sentence) &&
    !/\b(?:may|might|would|should|could|will|can|please|consider|recommend\w*|were|needs?|apply|applies|qualif\w+)\b/i.test(sentence)
  );
}
/** What a form asks of those who fill it in. */
const directs =
  /\b(?:documentation|forms?|reports?|evaluations?|letters?|records|providers?|clinicians?|evaluators?|physicians?|students|test(?:ing| results?)|information|materials?)\b[^;]{0,200}\b(?:should|must|may|can|needs? to|ha(?:s|ve) to|(?:is|are) to)(?: not| also| then| only)* (?:be (?:sent|submitted|attached|included|completed|returned|provided|filled|mailed|faxed|uploaded|described|stated|listed|signed|dated|typed|accompanied|no (?:older|more))|send|submit|attach|include|complete|return|provide|fill|describe|state|list|sign|use)\b/i;
/** A guess, before anything is told as a fact. In lower case only: May is a month. */
const mayBe =
  /^(?:(?!\b(?:but|and|;|has|have|had|is|are|was|were|reports?|reported)\b)[^;])*?\b(?:may|might|could (?:be|become|develop|have)|is likely to|are likely to|would)\b/;
/** "Denied any ...", "does not ...", "there is no ...", "criteria were not met": near the beginning, where the whole is denied. */
const denies =
  /^(?:[^,;]{0,50}, )?(?:(?:\S+ ){0,7}?(?:denie[sd]|den(?:y|ying)|(?:did|do|does|was|were|is|are|has|have|had) not\b(?! only)|didn[’']t|isn[’']t|wasn[’']t|never|neither|nor|no)\b|(?:there (?:is|was|were|are|has been) (?:also )?(?:no|not|never)\b))|\b(?:was|were|is|are) not (?:met|supported|indicated|warranted|elevated|evident|observed|endorsed|present|seen|found)\b|\b(?:ruled out|not supported)\b/i;
/** A clause between commas, whose "not" is not the sentence's. */
const insertion = /, (?:which|who|when|where|if|as)\b[^,;]{0,80},/g;
/** A recommendation that says what is not recommended. */
const declines =
  /\b(?:not (?:indicated|recommended|needed|necessary|warranted|required)|no (?:\w+ )?(?:changes?|accommodations?|need|further \w+)\b)/i;
/** Behind these a sentence may assert what its beginning denied. */
const turns = /\b(?:but|however|although|though|except|yet|whereas|while)\b|;/i;

/** Whether a sentence asserts something of the client, denies it, only supposes it, or explains a test. */
export function readPolarity(
  sentence: string,
  { people, section }: { people: People; section: SectionKind },
): Exclude<Statement['polarity'], 'instruction'> {
  if ((explains(sentence) || generalizes.test(sentence) || directs.test(sentence)) && !mentionsClient(sentence, people)) return 'norm';
  if ((supposes.test(sentence) && !isHabit(sentence)) || asks.test(sentence.replace(askedBesides, ''))) return 'hypothetical';
  if (section === 'recommendations') return declines.test(sentence) ? 'negated' : 'asserted';
  if (mayBe.test(sentence)) return 'hypothetical';
  return denies.test(sentence.replace(insertion, '')) && !turns.test(sentence) ? 'negated' : 'asserted';
}

function mentionsClient(sentence: string, people: People): boolean {
  if (/\b(?:he|she|his|her|him)\b/i.test(sentence)) return true;
  const lower = sentence.toLowerCase();
  return [people.given, people.surname].some((name) => name !== null && name.length > 2 && lower.includes(name));
}
