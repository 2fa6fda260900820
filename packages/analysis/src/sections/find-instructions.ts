import type { Span } from './split-sentences.ts';

/** Text that tells a program or a reviewer what to do with the report. Each pattern is clear enough alone; a clinician's own wording matches none. */
const orders: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.;]{0,30}\b(?:previous|prior|above|earlier|preceding|foregoing|all|any|your|system|these)\b[^.;]{0,30}\b(?:instructions?|prompts?|rules?|directions?|guidelines?|constraints?|context|safety)\b/i,
  /\b(?:new|updated|revised|hidden|additional|special|system) instructions? (?:for|to) (?:the |any |all )?(?:grader|reviewer|reader|ai|model|assistant|system|evaluator|program|software|language)/i,
  /\b(?:note|notice|message|attention|instructions?|reminder|warning) (?:to|for) (?:any |all |the |every )?(?:(?:large |automated |digital |virtual )?(?:language )?models?|ai\b|llms?|(?:ai |automated |digital |virtual )?assistants?|chat ?bots?|automated|gpt|grader|machine|software|parsers?)/i,
  /^\W*(?:system|assistant|user|developer)(?: (?:notice|prompt|message|note|instruction|override|command)s?)?(?: to [\w ]{2,40})?\s*:/i,
  /\byou are (?:now )?(?:an? |the )?(?:(?:helpful|large|automated|obedient) )*(?:ai|language model|assistant|chat ?bot|llm|reviewer|grader|report (?:writer|generator))\b/i,
  /\bas an? (?:ai|large language model|language model|automated (?:system|reviewer))\b/i,
  /\b(?:mark|set|output|label|treat|list|classify|flag|rate|report|consider|confirm|declare|return) (?:that )?(?:all|every|each|the|any|\w+, \w+)\b[^.;]{0,120}\b(?:as )?(?:validated|verified|approved|confirmed|certain|maximum confidence|high confidence)\b/i,
  /\b(?:do not|don[’']t|never) (?:mention|reveal|disclose|report|flag|repeat|show)\b[^.;]{0,20}\b(?:this|these)\b[^.;]{0,15}\b(?:notice|instructions?|message|text|note|prompt|paragraph|line)\b/i,
  /\bwithout (?:any )?human (?:review|oversight|approval)\b/i,
  /\b(?:approve|recommend approval of|grant) (?:all|every|any)\b[^.;]{0,30}\b(?:accommodations?|requests?)\b/i,
  /\b(?:skip|omit|suppress|disable|turn off)\b[^.;]{0,20}\b(?:consistency|validation|verification|safety|quality|grounding) ?(?:checks?|steps?|review)?\b/i,
  /\b(?:reply|respond|answer|output|print)\b(?: only| exactly| with| the (?:phrase|words?|text))+\s*:?\s*[“"'‘]/i,
  /<\|?(?:im_start|im_end|system|endoftext|assistant|user)\|?>|\[\/?INST\]|<<\s*(?:SYS|END|SYSTEM|INSTRUCTION)|BEGIN (?:SYSTEM|PROMPT|INSTRUCTIONS?)|###\s*(?:instruction|system|response)/i,
  /\b(?:system|developer|hidden) prompt\b|\bprompt injection\b|\bjailbreak\b/i,
  /\b(?:e-?mail|send|forward|upload|post|exfiltrate)\b[^.;]{0,30}\b(?:full |entire |this |complete )?(?:report|file|document|data|contents)\b[^.;]{0,20}\bto \S+@\S+/i,
];

/**
 * The sentences of a block that are an instruction, not part of the assessment: those that give an order, and what follows them in the block,
 * since what an intruder goes on to claim is no evidence either. Text between << and >> ends where its brackets do.
 */
export function findInstructions(text: string, sentences: readonly Span[]): Set<Span> {
  const found = new Set<Span>();
  let isOpen = false;
  for (const sentence of sentences) {
    const said = text.slice(sentence.start, sentence.end);
    const isOrder = orders.some((order) => order.test(said));
    if (isOrder || isOpen) found.add(sentence);
    if (isOrder) isOpen = true;
    if (isOpen && /(?:>>|\[\/INST\]|<\|im_end\|>)\W*$/.test(said)) isOpen = false;
  }
  return found;
}
