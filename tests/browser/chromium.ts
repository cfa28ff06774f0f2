import { existsSync } from 'node:fs'

/** Enough to run as root in a container, and quiet: no look outside, no background work. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
]

/** `$CHROMIUM_PATH`, else what the system has, else the browser inside the npm package (Linux, x64). */
export const chromiumPath = async (): Promise<string> => {
  const chosen = process.env['CHROMIUM_PATH'] ?? installed.find((path) => existsSync(path))
  if (chosen !== undefined) return chosen
  // Makes the package unpack its own libnss3, which small systems lack; must be set before the first unpacking.
  const [major = '20'] = process.versions.node.split('.')
  process.env['AWS_EXECUTION_ENV'] ??= `AWS_Lambda_nodejs${major}.x`
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}
