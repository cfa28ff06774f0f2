/** A browser without script: cookies by host, redirects followed by hand. */
export const createBrowser = () => {
  const jar = new Map<string, Map<string, string>>()
  const request = async (url: string, init: RequestInit = {}) => {
    const { host } = new URL(url)
    const cookies = jar.get(host) ?? new Map<string, string>()
    jar.set(host, cookies)
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: {
        ...(init.headers as Record<string, string> | undefined),
        'Sec-Fetch-Site': 'same-origin',
        Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      if (pair.length > at + 1) cookies.set(pair.slice(0, at), pair.slice(at + 1))
      else cookies.delete(pair.slice(0, at))
    }
    return response
  }
  /** Follows redirects, but not past `stop`; answers the last address and what it said. */
  const follow = async (start: string, init: RequestInit = {}, stop?: (url: string) => boolean) => {
    let url = start
    let response = await request(url, init)
    while ([301, 302, 303].includes(response.status)) {
      url = new URL(response.headers.get('location') ?? '', url).href
      if (stop?.(url) === true) return { url, status: 0, body: '', headers: response.headers }
      response = await request(url)
    }
    const { status, headers } = response
    return { url, status, body: await response.text(), headers }
  }
  return { request, follow, cookies: (host: string) => jar.get(host) ?? new Map<string, string>() }
}
