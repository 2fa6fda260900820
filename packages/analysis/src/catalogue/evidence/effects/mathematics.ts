import { clear, type Sign } from '../signs.ts';
import { cannot, fewOf, mostlyWrong, shows, takesLong } from './frames.ts';

/** How difficulties in mathematics show. */
export const mathematicsEffects = {
  math_calculation: [
    shows('lin(?:es|ed|ing) up (?:the |his |her )?(?:decimals?|digits|columns|numbers) (?:wrong|incorrect)\\w*'),
    fewOf(
      'solve[sd]?|got|answer(?:s|ed)?|complet\\w+',
      '(?:computation|calculation|arithmetic|division|fraction|subtraction|multiplication)(?: problems?| items?)?',
    ),
    shows(
      '(?:adds?|subtracts?|multiplies|divides)(?: and \\w+)? from left to right',
      '(?:errors?|mistakes?) (?:on|in|with) (?:all|most|many|several|every|nearly all|half)(?: of)? (?:\\w+ ){0,5}(?:regrouping|borrowing|carrying|fractions|decimals|division|subtraction|multiplication|addition)',
    ),
    mostlyWrong(
      '(?:computation|calculation|arithmetic|division|multipl\\w+|fractions?|decimals?|subtract\\w+|addition|regroup\\w*|two-digit|three-digit|multi-digit)[\\w, -]*',
    ),
    shows(
      '(?:forg[eo]ts?|forgot|neglects?) to (?:shift|carry|borrow|regroup|line up|bring down|reduce|find a common)',
      '(?:adds?|added|subtracts?|subtracted) before (?:multiplying|dividing|he|she)',
      '(?:borrowing|carrying|regrouping|long division|(?:long |two-digit )?multiplication|fractions?|decimals|negative numbers)\\b[\\w ]{0,25} (?:went|goes|came out|is|was|were|are) (?:always |usually |almost always )?(?:wrong|backward)',
      '(?:takes?|took|subtracts?|subtracted) the (?:small|lesser|smaller|lower)\\w*(?: digit| number| one)? from the (?:big|larg|great|upper|high)\\w*',
      '(?:adds?|added) (?:the )?(?:numerators|denominators|tops|bottoms)',
    ),
    cannot(
      '(?:add|subtract|multiply|divide|regroup|borrow|carry the|line up (?:the )?digits|do (?:\\w+ )?(?:fractions|decimals|long division|percents?|arithmetic|calculations?)|calculat\\w*|work with (?:fractions|decimals|percents?|negative numbers)|reduce fractions)',
      undefined,
      /\b(?:fact|backward)s?\b/i,
    ),
    shows(
      '(?:revers\\w+|mix\\w+ up|confus\\w+|forg[eo]t\\w*|loses? track of|los(?:t|ing) track of|skips?) (?:\\w+ ){0,3}(?:order of operations|operations|signs|regroup\\w*|borrow\\w*|(?:steps|place) (?:\\w+ )?(?:in|of) (?:long )?(?:division|multiplication|fractions|algebra|equations)|place value|decimal)',
      '(?:withdrawn|withdrew|dropped out|failed|repeat(?:ed|ing)) (?:\\w+ ){0,4}(?:algebra|math\\w*|calculus|statistics|geometry|arithmetic)',
      '(?:got|had|answered|solved) (?:only )?(?:\\w+|\\d+) of (?:the )?(?:\\w+|\\d+) (?:computation|calculation|arithmetic|division|fraction|subtraction|multiplication) (?:items|problems|questions)?',
    ),
  ],
  math_fluency: [
    shows('(?:using|uses|used|counts?|counting) (?:\\w+ )?(?:on |with )?(?:his|her|their) fingers'),
    shows(
      'knows? (?:only )?(?:very )?(?:few|none|almost none|half)(?: of)? (?:\\w+ ){0,2}(?:facts|tables|products|sums)',
      'adds? repeatedly|repeated addition to (?:find|get)|draws? (?:dots|lines|circles|sticks|tallies|marks)(?= (?:\\w+ ){0,5}(?:to|for|until))',
    ),
    shows('gets? through (?:only |about )*\\w+ facts'),
    takesLong(
      '(?:multiplication|addition|subtraction|division|math|number|basic) facts?|facts|times tables|products?|sums|mad minutes?|timed (?:math|drills?)|skip-counts?',
    ),
    shows(
      'skip[- ]count\\w*|tally marks|touch ?points|counts? (?:up|on|all|by ones|dots|everything)\\b',
      'facts (?:have|has|are|were) (?:\\w+ ){0,3}(?:never|not) (?:\\w+ )?(?:automatic|memori[sz]ed|mastered|stuck)',
      'on (?:his|her|their) fingers',
    ),
    cannot(
      '(?:recall|remember|memori[sz]e|retrieve|know|learn) (?:\\w+ ){0,3}(?:math |multiplication |addition |subtraction |basic )?(?:facts|tables)',
    ),
  ],
  math_problem_solving: [
    shows(
      'adds? (?:up )?(?:the|all|any|whatever) (?:\\w+ )?numbers (?:that )?(?:(?:he|she) finds|in it|in the (?:problem|story|text)|it contains)',
    ),
    shows(
      '(?:chose|chooses|picks?|picked|uses?|used|selects?|selected) the wrong operation',
      '[“"](?:Is it|Do I|Should I) (?:times|plus|minus|add|multiply|subtract|divide)',
    ),
    fewOf('solve[sd]?|got|answer(?:s|ed)|complet\\w+', '(?:word|story|multi-?step|applied|reasoning) (?:problems?|items?|questions?)'),
    shows('adds? whatever numbers'),
    cannot(
      '(?:tell|know|decide|see|say) (?:\\w+ ){0,2}(?:which|what) (?:\\w+ )?(?:operation|to do with|numbers?|steps?)|(?:solve|set up|do|understand|work out|apply|explain) (?:\\w+ ){0,4}(?:(?:word|story|applied|multi-?step|real-life|math) problems?|formulas?)',
    ),
    shows(
      '(?:picks? out|takes?|uses?|adds?|grabs?) (?:\\w+ ){0,2}(?:any|all|the) (?:two )?numbers (?:\\w+ ){0,4}(?:adds?|and)',
      'tries each (?:operation|one)?(?: in turn)?',
    ),
    clear(
      /\b(?:word|story|applied|multi-?step) problems?\b/i,
      /\b(?:lost(?! (?:points|marks|credit))|stuck|guess\w*|blank|does not know|one of|two of|confus\w+|gives? up|need\w* (?:help|\w+ to))\b/i,
    ),
  ],
} satisfies Record<string, readonly Sign[]>;
