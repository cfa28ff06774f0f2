/** One area's messages: every key in both languages. */
export const defineMessages = <const K extends string>(messages: {
  de: Readonly<Record<K, string>>
  en: Readonly<Record<NoInfer<K>, string>>
}): typeof messages => messages
