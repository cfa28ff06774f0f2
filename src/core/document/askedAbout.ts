/** What the parts of an inquiry ask for, as far as this program can answer: whether, which, when. */
const topics = {
  whether:
    /(^|[^\p{L}])(ob|ist|sind|wird|werden|soll|sollen|gibt|hat|plant|beabsichtigt|kann|will)([^\p{L}]|$)/iu,
  which: /(^|[^\p{L}])welche[nmrs]?([^\p{L}]|$)/iu,
  when: /(^|[^\p{L}])(wann|zeitpunkt\w*|termin\w*|bis wann|ab wann)([^\p{L}]|$)/iu,
} as const

/** `false` for a question that is about something else: a person has to answer it. */
export const isAnsweredByOutcome = (question: string): boolean =>
  question
    .split(/(?<=\?)/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .every(
      (part) => !elsewhere.test(part) && Object.values(topics).some((topic) => topic.test(part)),
    )

/** Words that open a question about reasons, cost or manner. */
const elsewhere =
  /(^|[^\p{L}])(warum|weshalb|wieso|wie ?viel\w*|wie|wer|wo|womit|wofür|kosten|was|aufwand\w*|voraussetzung\w*|personal\w*|gr[uü]nd\w*|risik\w*|how|why|who|what)([^\p{L}]|$)/iu
