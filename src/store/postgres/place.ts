/** Which database an address means, for messages: without name, password and options. */
export const placeOf = (address: string): string => {
  if (!URL.canParse(address)) return 'PostgreSQL'
  const { host, pathname } = new URL(address)
  return `postgres://${host}${pathname}`
}
