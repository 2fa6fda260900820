/** Words around a topic that decide what is said about it. Lower-case; matched without regard to case. */

/** The clause says that something is difficult, slow or low. */
export const weakness =
  /\b(?:difficult(?:y|ies)?|trouble|struggl\w+|hard(?!-| of hearing|[- ]working)|harder|weak(?:er|est|ness(?:es)?)?|deficits?|impair\w*|problems?(?! sol)|challeng\w+|confus(?:es|ing|ed by)|poor(?:ly|er)?|slow(?:er|ly|ed)?|limited|reduced|delay(?:ed|s)?|deficient|disorder(?:ed)?|disabilit\w+|labou?red|laborious|effortful|inconsistent(?:ly)?|concerns?|lags?|lagging|behind|disrupted|disorganized|lowest|(?:very |extremely |exceptionally |significantly |clinically )low|is low|was low|were low|fell in the (?:very |extremely |exceptionally )?low|elevated|(?:well |far |significantly |somewhat |much |markedly )?below (?:average|the average|the mean|expectations?|expected|grade|age|what|the (?:\d+\w\w|norm|level)|that of|peers|benchmark|the benchmark)|clinically significant|at[- ]risk|needs? (?:support|help|assistance|prompts)|underdeveloped|not (?:yet )?(?:automatic|secure|fluent|age[- ]appropriate|well developed|consistent)|(?:1[0-5]|[1-9])(?:st|nd|rd|th) (?:percentile|%ile))\b/gi;

/** An ability that cannot be used: stands right before the verb. */
export const inability =
  /\b(?:unable to|cannot|can['’]t|could not|couldn['’]t|not able to|fail(?:s|ed|ing)? to|inability to|incapable of)\b/gi;

/** The clause says that something is as it should be. */
export const soundness =
  /\b(?:average|normal(?:ly|limits)?|within (?:normal limits|the normal|the average|the expected|expected)|unremarkable|intact|adequate(?:ly)?|appropriate(?:ly)?|age[- ]appropriate|typical|good|fine(?![- ]motor)|well|fluent(?:ly)?|articulate|clear(?:ly)?|intelligible|smooth(?:ly)?|solid(?:ly)?|secure|euthymic|with ease|easily|without difficulty|without (?:trouble|problems?|effort)|at (?:or above )?(?:grade|age) level|on grade level|at the mean|strengths?|strong(?:er|est)?|excellent|superior|advanced|above average|high average|exceptional(?:ly high)?|resolved|corrected to 20\/(?:20|25)|20\/(?:15|20|25)|passed|acceptable|best subject|(?:2[5-9]|[3-9]\d)(?:st|nd|rd|th) (?:percentile|%ile))\b/gi;

/** Among the sound, those that speak of a strength. */
export const excellence =
  /\b(?:strengths?|strong(?:er|est)?|excellent|superior|advanced|above average|high average|exceptional(?:ly)?|outstanding|best subject|very good|gifted|with ease|quick and confident)\b/i;

/** How often, how badly, or with what effect: what makes a symptom a functional one. */
export const functionalEffect =
  /\b(?:daily|nightly|weekly|monthly|constant(?:ly)?|frequent(?:ly)?|often|persistent(?:ly)?|chronic(?:ally)?|recurr\w+|severe(?:ly)?|significant(?:ly)?|debilitating|intense|marked(?:ly)?|pronounced|extreme(?:ly)?|excessive(?:ly)?|overwhelm\w*|every (?:day|night|week|morning|class|time)|most (?:days|of|nights|mornings)|nearly every|(?:times|days|nights|episodes|hours|attacks) (?:a|per|each|this|last|in) |interfer\w+|prevents?|prevented|miss(?:es|ed|ing)|left|leaves|leave|absen\w+|unable|keeps? (?:him|her|them) from|dropped|cannot|can['’]t|could not|had to|has to|must|have to|stop(?:s|ped)?|avoid(?:s|ed|ing|ance)?|withdr[ae]w\w*|disrupt\w*|limits?|limited|limiting|affects?|affected|affecting|reduc(?:es|ed)|impair\w*|so (?:that|tired|exhausted|anxious|nervous|severe)|needed? (?:a|to|breaks?|rest)|gets? in the way|substantially)\b/i;

/** A count or a frequency beside a sign makes it concrete. */
export const concreteness =
  /\d|%|[“"]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|half|most|every|each|daily|nightly|weekly|repeatedly|often|frequent(?:ly)?|repeated|numerous|constant(?:ly)?|always|usually|regularly|consistently|typically|several|many|multiple|throughout|rarely|seldom|never|nearly|twice|hours?|minutes?|days?|weeks?)\b/i;

/** Denial whose reach is the whole list after it. */
export const denial =
  /\b(?:denie[sd]|denying|deny|no (?:current |known |reported |significant |clear |other |past )*(?:evidence|history|histories|signs?|indications?|indicators?|concerns?|complaints?|reports?|difficult(?:y|ies)|problems?|symptoms?|diagnos[ei]s|need)\b(?: (?:of|about|with|for|regarding|in|that))?|neither|nor|negative for|absence of|free (?:of|from)|lack of evidence|never (?:had|been|treated|referred|experienced|diagnosed|received|a)|did not (?:meet|report|endorse|show|appear|have|exhibit|demonstrate|indicate|seem|complain|experience)|do(?:es)? not (?:meet|report|endorse|show|appear|have|exhibit|demonstrate|suggest|indicate|support|seem|need|experience)|ruled out|rules? out|not (?:diagnosed|consistent|suggestive|indicative|supported|met)|rather than|instead of|as opposed to|was not (?:a|due|because)|is not (?:a|due|because)|not due to|not (?:a |an )?(?:concern|problem|issue)|is not one of|(?<!can )(?<!could )no longer(?! than))\b/gi;

/** Short negation: reaches the next few words only. */
export const shortNegation = /\b(?:no|not(?! only)|never|without|none|hardly any|minimal)\b|n['’]t\b/gi;

/** What is said after a topic and takes it back. */
export const retraction =
  /\b(?:(?:was|were|is|are|has been|have been|had been|been)(?: also| each| both| all)? (?:not|never|denied|absent|ruled out|unlikely|negative|no longer|resolved|seen by no)|(?:was|were|is|are) never|not (?:supported|met|observed|present|reported|endorsed|evident|indicated|a concern|noted|elevated|seen)|did not lapse|does not suggest|criteria (?:are|were) not met|were denied|was denied|screen(?:s|ing|ed)? (?:was |were )?(?:negative|passed|normal))\b/i;

/** Not (yet) so. */
export const conjecture =
  /\b(?:if|were to|whether|(?<!\b(?:in|since|of|by|until|early|late|last|this) )may(?! \d)|might|would|should|could (?:be|become|develop|worsen)|in case|in the event|question of|to (?:rule out|determine|clarify|assess|evaluate|examine)|risk (?:of|for)|asks?(?: her| him| us| specifically)? (?:if|whether)|wonders?|considered|suspect(?:s|ed)?|possible|possibly|query|provisional|hypothetical|prevent(?:s|ing)? (?:the )?)\b/i;

/** Long ago, or over. */
export const pastOnly =
  /\b(?:as an? (?:young |small )?(?:child|infant|toddler|baby|preschooler)|in (?:kindergarten|preschool|infancy|early childhood|childhood)|at birth|at (?:age )?\d+ months|previously|formerly|used to|years ago|resolved|dismissed from|outgr[eo]w|in remission|in the past|remote history|(?<!can )(?<!could )no longer(?! than)|family history)\b/i;

/** Another person is what the clause is about. */
export const kin =
  /\b(?:mother|father|mom|dad|parents?|brothers?|sisters?|siblings?|twin|uncles?|aunts?|cousins?|grand(?:mother|father|parents?|son|daughter)|son|daughter|wife|husband|spouse|partner|nephew|niece|half-(?:brother|sister)|step\w+|neighbou?r(?:['’]s)?(?: child)?|friend|roommate|classmate|relatives?|family members?)\b/i;

/** Verbs by which another person reports about the client. */
export const reporting =
  /\b(?:report(?:s|ed|ing)?|sa(?:id|ys)|describ(?:es|ed|ing)|not(?:es|ed|ing)|agree[sd]?|den(?:y|ies|ied)|stat(?:es|ed|ing)|rat(?:es|ed|ing|ings)|endors(?:es|ed|ing)|wr(?:ote|ites)|written|indicat(?:es|ed)|recall(?:s|ed)|express(?:es|ed)|t(?:ells|old)|feels?|felt|believ(?:es|ed)|observ(?:es|ed)|worr(?:ies|ied) (?:that|about)|comment(?:s|ed)|add(?:s|ed)|explain(?:s|ed)|estimat(?:es|ed)|complain(?:s|ed)|concerned|see[sn]?|saw|identif\w+|interview\w*|asks?|asked|remind\w*|helps?|according to)\b/i;
