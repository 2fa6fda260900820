import { clear, type Sign } from '../signs.ts';
import { body, cannot, needsHelp, shows } from './frames.ts';

/** How difficulties of attention, activity and self-management show in class, at home and at work. */
export const selfManagementEffects = {
  attention: [
    shows(
      '(?:without|not) knowing what (?:was on it|(?:he|she) (?:had )?(?:just )?read|was said)',
      'miss(?:es|ing|ed) exits|burn(?:s|ing|ed) (?:dinners?|pots|food)',
      'sits? (?:beside|next to|with) (?:him|her) (?:during|for|through) (?:\\w+ )?(?:work|seatwork|homework|lessons)',
    ),
    shows(
      'look(?:s|ed) away (?:from (?:\\w+ ){1,2})?(?:\\d+|\\w+) times',
      '(?:returns?|returned|goes|went|comes?|came) back? ?to (?:it|(?:his|her|the) (?:work|task|page)) only (?:when|after|if)',
      'touch(?:es|ed) (?:his|her) (?:desk|shoulder|arm)',
      '(?:eyes|gaze) (?:is|are|was|were|drifts?|drifted|wanders?|goes|go) (?:\\w+ ){0,2}(?:ceiling|window|clock|door|hallway|wall)',
      '(?:has|had|have) to be (?:called|brought|steered|led) back',
      'gaz(?:es|ed|ing) (?:out|at|into)',
    ),
    shows(
      '(?:having |has |had )?missed (?:\\w+ ){0,2}(?:stretches|parts|chunks|portions|minutes) of (?:what|the (?:lecture|lesson|meeting|conversation|class))',
      '(?:taps?|tap) on the shoulder',
      'los(?:es|t|ing) the thread(?! of (?:\\w+[- ]){0,3}(?:problems?|directions?|instructions?|steps?|calculations?|sums?))',
      '(?:his|her) (?:mind|thoughts|attention) (?:is|are|was|were|goes|went) (?:often |usually |somewhere |already )?(?:elsewhere|somewhere else|on other)',
      'thinking (?:of|about) something else',
      'on[- ]task (?:behaviou?r )?(?:was |for |in |during |only )*(?:[1-6]?\\d ?%|[1-6]?\\d percent|(?:about |less than )?(?:half|a third|a quarter))',
      'off[- ]task (?:behaviou?r )?(?:was |for |in |during )*(?:[3-9]\\d ?%|[3-9]\\d percent)',
      'asks? (?:\\w+ ){0,5}what (?:was|is|has been|had been) (?:just )?said',
      'call (?:his|her) name (?:\\w+ ){0,3}(?:times|before|again)',
      '(?:any|every|each|the slightest) (?:\\w+ )?(?:noise|sound|movement|distraction) (?:\\w+ ){0,4}(?:pulls?|draws?|takes?|distracts?|throws?|breaks?|interrupts?)',
      '(?:pulls?|pulled|draws?|drawn|taken) (?:him |her )?(?:off|away from) (?:his|her|the|their) (?:work|task|page|book|reading)',
      'stares? (?:out|into|at the)|look(?:s|ed|ing) out of (?:the|a) window',
      'notes (?:stop|stopped|break off|trail off|end|ended)|had no notes',
      'asked (?:me|us|the examiner) to repeat (?:\\w+ ){0,3}(?:of|questions|items)',
      'not yet found the (?:page|place)',
      'tunes? out|tuned out|checks? out during|drifting off',
      'distracted by',
    ),
    needsHelp(
      '(?:stay|remain) (?:on|with|focused|engaged|attentive)|keep (?:working|going|his|her|on)|attend|focus|on task|get(?:ting)? back to|return to (?:\\w+ )?(?:task|work)',
    ),
    cannot(
      'stay(?:ing)? (?:on|with|focused)|concentrat\\w*|pay(?:ing)? attention|keep(?:ing)? (?:his|her|their) (?:mind|attention)|attend(?:ing)? (?:to|for (?:more|longer|even|\\w+ minutes))|sustain\\w* (?:\\w+ )?(?:attention|focus|effort)|listen for',
    ),
    clear(/\bgets? through a (?:page|paragraph|task)\b/i, /\bwithout (?:stopping|drifting|looking up|getting up)/i),
  ],
  hyperactivity_impulsivity: [
    shows(
      'climb(?:s|ed|ing) (?:on|onto|up|over) (?:the |a |his |her )?(?:\\w+ )?(?:chairs?|tables?|desks?|cabinets?|shelves|shelf|furniture|counters?)',
      '(?:spun|spins|spinning|swivel\\w*) (?:\\w+ )?(?:in|on) (?:the|his|her) (?:chair|seat|stool)',
    ),
    shows(
      '(?:leaves|left) (?:his|her) (?:desk|place|table|spot|carpet)',
      '(?:knees?|legs?|feet) (?:bounces?|jiggles?|never stops?)',
      'on (?:his|her) feet (?:\\w+ ){0,6}(?:every|times|again)',
    ),
    shows(
      'wriggl\\w+|squirm\\w*|taps? (?:his|her) (?:pencil|foot|feet|fingers)',
      'up and down (?:from|in|out)|out of (?:his|her|their) (?:seat|chair|desk)',
      'in (?:constant )?motion\\b|constantly on the move|on the go (?:all|from|constantly)|never (?:still|sits|stops moving)|cannot be still',
      'call(?:s|ed|ing)? out\\b(?! (?:the|his|her) name)|shout(?:s|ed|ing)? out answers',
      '(?:reach|grabb|touch|start|act|answer|jump|speak|respond|click|turn)\\w* (?:\\w+ ){0,5}before (?:\\w+ ){0,3}(?:were|was|is|had|are|has|could|thinking|finish\\w*|done|directions|instructions)',
      'hums?,|hummed|drumm(?:ed|ing|s) (?:on|his|her)|climbs? on|runs? (?:around|about) (?:the|in) (?:room|class)',
    ),
    cannot(
      'sit|sits|keep (?:his|her|their) hands|wait(?:ing)?|(?:stay|remain) in (?:his|her|their|a|the) (?:seat|chair)|(?:stay|remain) seated|hold back|stop (?:himself|herself|moving|talking)',
      undefined,
      body,
    ),
  ],
  executive_function: [
    shows(
      '(?:learned|learns|found out|finds out) (?:of|about) (?:\\w+ ){1,4}(?:on|only on) the (?:morning|day)',
      '(?:planners?|calendars?|agendas?)(?:,? \\w+){0,3} (?:not |never |none of them )?(?:filled in|used|kept) (?:past|beyond|after|only|for more)',
      'none of (?:them|which) (?:is |are )?(?:filled in|used|kept)',
    ),
    shows(
      'asks? for (?:an )?extensions? (?:on|for|in) (?:nearly |almost )?(?:every|most|all|each)',
      '(?:has|had) not (?:\\w+ )?(?:begun|started)(?: \\w+){0,3} (?:by|until|before|when|the day)',
      'the (?:night|day|morning) before (?:\\w+ ){1,5}(?:was|is|were|are) due',
    ),
    shows(
      '(?:comes?|came) as a surprise',
      '(?:such |in |complete |total )disarray',
      'loses? (?:finished|completed|\\w+) (?:work|assignments|papers|homework)',
    ),
    cannot(
      'get(?:ting)? (?:started|going|(?:himself|herself) (?:started|organi[sz]ed))|start(?:ing)? (?:on )?(?:\\w+ )?(?:papers?|assignments?|tasks?|projects?|work|homework)|begin (?:\\w+ )?(?:papers?|assignments?|tasks?|work|homework)|plan(?:ning)?(?= (?:ahead|out|for|his|her|a|the|long|when|how)\\b)|organi[sz]\\w*|prioriti[sz]\\w*|keep track|keep(?:ing)? (?:\\w+ ){0,2}(?:straight|in order|organi[sz]ed)|meet(?:ing)? (?:\\w+ )?deadlines?|break(?:ing)? (?:\\w+ ){0,4}(?:into|down)|manage (?:\\w+ )?(?:time|deadlines|schedule)|switch(?:ing)?|shift(?:ing)? (?:from|between)|estimat\\w* (?:how|time)|hand(?:s|ed)? in|turn(?:s|ed)? (?:\\w+ )?in',
      undefined,
      /\b(?:sounds?|syllables?|phonem\w+|letters?)\b/i,
    ),
    needsHelp(
      'start\\w*|begin\\w*|organi[sz]\\w*|plan\\w*|break \\w+|(?:through )?(?:each |every |the )?transitions?|get (?:going|started)|pack\\w*|keep track|hand in|turn in|manage|prioriti[sz]\\w*|schedule',
    ),
    shows(
      'double[- ]books?',
      '(?:papers?|assignments?|projects?|reports?|homework|three|four|five|six|several|most|half) (?:\\w+ ){0,4}(?:were|was|are|is|came|come|arrived) (?:\\w+ )?late\\b',
      '(?:\\w+ )?missing assignments?',
      'underestimates?|underestimated',
      'break(?:s|ing)? (?:\\w+ ){1,3}into (?:\\w+ )?(?:steps|parts|pieces)',
      'no outline\\b|without (?:a )?(?:plan|outline)\\b',
      '(?:gets?|got|becomes?) stuck (?:when|on|in|if|whenever)',
      '(?:comes?|came|arrives?) (?:to \\w+ )?(?:unprepared|without (?:a |his |her )?(?:\\w+ ){0,3}(?:pencil|book|materials|homework|supplies|notebook))',
      'nothing would (?:be|get) (?:handed|turned|done)',
      'mis(?:reads|sed|ses) (?:\\w+ ){0,2}(?:due dates?|deadlines|advising|appointments)',
    ),
  ],
} satisfies Record<string, readonly Sign[]>;
