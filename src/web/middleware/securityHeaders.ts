import type { RequestHandler } from 'express'
import helmet from 'helmet'

const oneYear = 365 * 24 * 60 * 60

/**
 * Everything comes from this server, nothing runs that is not a file of ours, and nobody may frame a page.
 * HSTS only with https: on a plain intranet it would lock the users out.
 */
export const securityHeaders = ({ https }: { readonly https: boolean }): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: oneYear, includeSubDomains: false } : false,
    // `no-referrer` would make browsers send `Origin: null` with forms, which the same-origin guard refuses.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
