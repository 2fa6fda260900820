/** Words around a topic that decide what is said about it. Lower-case; matched without regard to case. */

/** The clause says that something is difficult, slow or low. */
export const weakness =
  /\b(?:difficult(?:y|ies)?|trouble|struggl\w+|hard(?!-| of hearing|[- ]working)|harder|weak(?:er|est|ness(?:es)?)?|deficits?|impair\w*|(?<!\b(?:set|sets|setting|solve[sd]?|solving|word|story|applied|math|mathematics|arithmetic|practice|these|those|of (?:the )?\w+) )problems?(?! (?:sol|set|up|correct|right))|challeng\w+|confus(?:es|ing|ed by)|poor(?:ly|er)?|slow(?:er|ly|ed)?|limited|reduced|delay(?:ed|s)?|deficient|disorder(?:ed)?|disabilit\w+|labou?red|laborious|effortful|inconsistent(?:ly)?|concerns?|lags?|lagging|behind|disrupted|disorganized|lowest|(?:very |extremely |exceptionally |significantly |clinically )low|is low|was low|were low|fell in the (?:very |extremely |exceptionally )?low|elevated|(?:well |far |significantly |somewhat |much |markedly )?below (?:average|the average|the mean|expectations?|expected|grade|age|what|the (?:\d+\w\w|norm|level)|that of|peers|benchmark|the benchmark)|clinically significant|at[- ]risk|needs? (?:support|help|assistance|prompts)|underdeveloped|not (?:yet )?(?:automatic|secure|fluent|age[- ]appropriate|well developed|consistent)|(?:1[0-5]|[1-9])(?:st|nd|rd|th) (?:percentile|%ile))\b/gi;

/** An ability that cannot be used: stands right before the verb. */
export const inability =
  /\b(?:unable to|cannot|can['’]t|could not|couldn['’]t|not able to|fail(?:s|ed|ing)? to|inability to|incapable of)\b/gi;

/** The clause says that something is as it should be. */
export const soundness =
  /\b(?:average|normal(?:ly|limits)?|within (?:normal limits|the normal|the average|the expected|expected)|unremarkable|intact|adequate(?:ly)?|appropriate(?:ly)?|age[- ]appropriate|typical|good(?! deal)|fine(?![- ]motor| and gross|(?:,| or) gross|-)|(?<!\b(?:how|as) )well(?! as\b| below| under|[- ]known)|fluent(?:ly)?|articulate|clear(?:ly)?(?! (?:and \w+ )?(?:dissociation|weakness|deficits?|difficult\w*|evidence|pattern|needs?|decline|drop|discrepanc\w+|differences?|signs?|problems?|indications?|gap|impairment|example|below|that|from|when))|intelligible|smooth(?:ly)?|solid(?:ly)?|secure|euthymic|with ease|easily|without difficulty|without (?:trouble|problems?|effort)|at (?:or above )?(?:grade|age) level|on grade level|at the mean|strengths?|strong(?:er|est)?|excellent|superior|advanced|above average|high average|exceptional(?:ly high)?|resolved|corrected to 20\/(?:20|25)|20\/(?:15|20|25)|passed|acceptable|best subject|(?:2[5-9]|[3-9]\d)(?:st|nd|rd|th) (?:percentile|%ile))\b/gi;

/** Among the sound, those that speak of a strength. */
export const excellence =
  /\b(?:strengths?|strong(?:er|est)?|excellent|superior|advanced|above average|high average|exceptional(?:ly)?|outstanding|best subject|very good|gifted|with ease|quick and confident)\b/i;

/** How often, how badly, or with what effect: what makes a symptom a functional one. */
export const functionalEffect =
  /\b(?:daily|nightly|weekly|monthly|constant(?:ly)?|frequent(?:ly)?|often|persistent(?:ly)?|chronic(?:ally)?|recurr\w+|severe(?:ly)?|significant(?:ly)?|debilitating|intense|marked(?:ly)?|pronounced|extreme(?:ly)?|excessive(?:ly)?|overwhelm\w*|every (?:day|night|week|morning|class|time)|most (?:days|of|nights|mornings)|nearly every|(?:times|days|nights|episodes|hours|attacks) (?:a|per|each|this|last|in) |interfer\w+|prevents?|prevented|miss(?:es|ed|ing)|left|leaves|leave|absen\w+|unable|keeps? (?:him|her|them) from|dropped|cannot|can['’]t|could not|had to|has to|must|have to|stop(?:s|ped)?|avoid(?:s|ed|ing|ance)?|withdr[ae]w\w*|disrupt\w*|limits?|limited(?! to (?:this|that|these|those|one)\b)|limiting|affects?|affected|affecting|reduc(?:es|ed)|impair\w*|so (?:that|tired|exhausted|anxious|nervous|severe)|needed? (?:a|to|breaks?|rest)|gets? in the way|substantially)\b/i;

/** A count or a frequency beside a sign makes it concrete. */
export const concreteness =
  /\d|%|[“"]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|half|most|every|each|daily|nightly|weekly|repeatedly|often|frequent(?:ly)?|repeated|numerous|constant(?:ly)?|always|usually|regularly|consistently|typically|several|many|multiple|throughout|rarely|seldom|never|nearly|twice|hours?|minutes?|days?|weeks?|forever|all (?:day|night|evening|weekend|problems|items|words)|on all|any (?:seat|distance))\b/i;

/** What takes from a sign that it is frequent. */
export const seldom =
  /\b(?:now and then|once in a while|from time to time|once or twice|occasional(?:ly)?|on one occasion|at times|(?:once|one \w+|a single \w+) (?:in|over|during|this|all) (?:\w+ )?(?:\w+ )?(?:years?|months?|semesters?|term|quarter|season))\b/i;

/** Denial whose reach is the whole list after it. */
export const denial =
  /\b(?:denie[sd]|denying|deny|no (?:current |known |reported |significant |clear |other |past |present |recent |prior |particular |real |further |formal |documented )*(?:evidence|history|histories|hx|hint|trace|suggestion|mention|signs?|indications?|indicators?|concerns?|worries|complaints?|reports?|difficult(?:y|ies)|trouble|problems?|issues?|limitations?|weakness(?:es)?|deficits?|impairments?|symptoms?|diagnos[ei]s|need)\b(?: (?:of|about|with|for|regarding|in|that))?|(?:found|saw|sees?|find|noted|observed|shows?|showed|revealed) no|(?:I|we|team|examiner|evaluator|psychologist) (?:do(?:es)?|did) not (?:find|see|think|believe|consider|regard|observe|detect|view)|nothing (?:\w+ ){0,4}(?:points?(?:ed)? to|suggests?|suggested|indicates?|indicated)|(?:is|was|are|were) not (?:described|seen|viewed|regarded|considered|characteri[sz]ed|rated) as|not (?:primarily |mainly |simply |merely |better |best |chiefly )*(?:the result|a result|a function|a reflection|because|caused|explained|accounted|attributable|attributed|related|secondary)|neg(?:ative)? for|(?<=\s)w\/o(?=\s)|(?:passed|cleared) (?:the |a |her |his )*(?:\w+ )?screen\w* (?:for|of)|neither|nor|negative for|absence of|free (?:of|from)|lack of evidence|never (?:had|been|treated|referred|experienced|diagnosed|received|a)|did not (?:meet|report|endorse|show|appear|have|exhibit|demonstrate|indicate|seem|complain|experience)|do(?:es)? not (?:meet|report|endorse|show|appear|have|exhibit|demonstrate|suggest|indicate|support|seem|need|experience)|ruled out|rules? out|r\/o|not (?:diagnosed|consistent|suggestive|indicative|supported|met)|rather than|instead of|as opposed to|was not (?:a|due|because)|is not (?:a|due|because)|not due to|not (?:a |an )?(?:concern|problem|issue)|is not one of|no longer (?:an? |in |present|needs?|ha(?:s|ve|d)|takes? (?:any )?medic\w+|receiv\w+|meets?|requir\w+|uses?|shows?|elevated|bother\w*|suffers?|wears?|gets?|experienc\w+|qualif\w+|reports?))\b/gi;

/** Short negation: reaches the next few words only. */
export const shortNegation = /\b(?:no|not(?! only)|never|without|none|hardly any|minimal)\b|n['’]t\b/gi;

/** What is said after a topic and takes it back. */
export const retraction =
  /\b(?:(?:was|were|is|are|has been|have been|had been|been)(?: also| each| both| all)? (?:not|never|denied|absent|ruled out|unlikely|negative|no longer|resolved|seen by no)|(?:was|were|is|are) never|not (?:supported|met|observed|present|reported|endorsed|evident|indicated|a concern|noted|elevated|seen)|did not lapse|does not suggest|criteria (?:are|were) not met|were denied|was denied|, (?:which|that)\b[^,;]{2,60}, (?:was|were|is|are) (?:not|never|absent|ruled out)|screen(?:s|ing|ed)? (?:was |were )?(?:negative|passed|normal))\b/i;

/** Not (yet) so. */
export const conjecture =
  /\b(?:if|were to|whether|(?<!\b(?:in|since|of|by|until|early|late|last|this) )may(?! \d)|might|would|should|could (?:be|become|develop|worsen)|in case|in the event|question of|to (?:rule out|determine|clarify|assess|evaluate|examine)|risk (?:of|for)|asks?(?: her| him| us| specifically)? (?:if|whether)|wonders?|considered|suspect(?:s|ed)?|possible|possibly|query|provisional|hypothetical|prevent(?:s|ing)? (?:the )?)\b/i;

/** Long ago, or over. */
export const pastOnly =
  /\b(?:as an? (?:young |small )?(?:child|infant|toddler|baby|preschooler)|in (?:kindergarten|preschool|infancy|early childhood|childhood)|at birth|at (?:age )?\d+ months|(?<!since )when (?:he|she|they) (?:was|were) (?:only |just |about |still )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|little|small|young|a (?:child|baby|toddler))\b|^in (?:kindergarten|(?:the )?(?:first|second|third|fourth|fifth|sixth) grade),? (?:he|she|they) (?:was|were|had|could|did|\w+ed)|previously|formerly|used to|years ago|in the past|remote history|family history)\b/i;

/** Over by now, where it is not denied. */
export const overNow =
  /\b(?:resolved|remitted|subsided|abated|cleared(?: up)?(?! (?:to|for|by (?:her|his|the)))|went away|gone away|disappeared|faded|healed|dismissed from|outgr[eo]wn?|in (?:full )?remission|(?:has|have|had|is|fully|completely) recovered|has passed|passed within|(?:has|have|had) (?:since |now |all )?(?:stopped(?! \w+ing\b| to\b)|ended|ceased|normali[sz]ed))\b/i;

/** Another person is what the clause is about. */
export const kin =
  /\b(?:mother|father|mom|dad|parents?|brothers?|sisters?|siblings?|twin|uncles?|aunts?|cousins?|grand(?:mother|father|parents?|son|daughter)|son|daughter|wife|husband|spouse|partner|nephew|niece|half-(?:brother|sister)|step\w+|neighbou?r(?:['’]s)?(?: child)?|friend|roommate|classmate|relatives?|family members?)\b/i;

/** Verbs by which another person reports about the client. */
export const reporting =
  /\b(?:report(?:s|ed|ing)?|sa(?:id|ys)|describ(?:es|ed|ing)|not(?:es|ed|ing)|agree[sd]?|den(?:y|ies|ied)|stat(?:es|ed|ing)|rat(?:es|ed|ing|ings)|endors(?:es|ed|ing)|wr(?:ote|ites)|written|indicat(?:es|ed)|recall(?:s|ed)|express(?:es|ed)|t(?:ells|old)|feels?|felt|believ(?:es|ed)|observ(?:es|ed)|worr(?:ies|ied) (?:that|about)|comment(?:s|ed)|add(?:s|ed)|explain(?:s|ed)|estimat(?:es|ed)|complain(?:s|ed)|concerned|see[sn]?|saw|identif\w+|interview\w*|asks?|asked|remind\w*|helps?|according to)\b/i;
