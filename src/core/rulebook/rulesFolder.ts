/** Which folder of the project a file of rules or registers lies in. */
export type RulesFolder =
  | { readonly kind: 'registers' }
  | { readonly kind: 'rules' }
  | { readonly kind: 'ruleset'; readonly id: string; readonly version: string }

/** From the project's root, with `/` on every system. */
export const addressOfFolder = (folder: RulesFolder): string => {
  if (folder.kind === 'registers') return 'data/registers'
  return folder.kind === 'rules' ? 'rules' : `rules/${folder.id}/${folder.version}`
}
