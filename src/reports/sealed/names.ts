/** Names of the parts inside a document. */
export const evidenceName = 'bewertung.json'
export const rulebookName = 'regelwerk.json'
export const sealName = 'siegel.json'
