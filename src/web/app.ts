import compression from 'compression'
import express from 'express'
import type { Express } from 'express'
import { ownAccountPages } from './accounts/ownRoutes.js'
import { signInPages } from './accounts/signInRoutes.js'
import { accountPages } from './administration/accountRoutes.js'
import { auditPages } from './administration/auditRoutes.js'
import { detailsPages } from './assessments/detailsRoutes.js'
import { assessmentPages } from './assessments/routes.js'
import { cataloguePages } from './catalogue/routes.js'
import { lawPages } from './law/routes.js'
import { downloadPages } from './documents/downloadRoutes.js'
import { verifyPages, verifyPath } from './documents/verifyRoutes.js'
import { letterResetPages } from './letter/resetRoutes.js'
import { letterPages } from './letter/routes.js'
import { historyPages } from './life/historyRoutes.js'
import { lifeForms } from './life/lifeForms.js'
import { lifePages } from './life/lifeRoutes.js'
import { errorHandler } from './middleware/errorHandler.js'
import { factorFirst } from './middleware/factorFirst.js'
import { formBody } from './middleware/formBody.js'
import { hostGuard } from './middleware/hostGuard.js'
import { noStore } from './middleware/noStore.js'
import { notFound } from './middleware/notFound.js'
import { ownForm } from './middleware/ownForm.js'
import { pageFrame } from './middleware/pageFrame.js'
import { preferences } from './middleware/preferences.js'
import { rateLimit } from './middleware/rateLimit.js'
import { requestLog } from './middleware/requestLog.js'
import { sameOrigin } from './middleware/sameOrigin.js'
import { securityHeaders } from './middleware/securityHeaders.js'
import { signedIn } from './middleware/signedIn.js'
import { staticFiles } from './middleware/staticFiles.js'
import { uploads } from './middleware/upload.js'
import { useViews } from './middleware/views.js'
import { whoIs } from './middleware/whoIs.js'
import { informationPages } from './pages/routes.js'
import type { WebParts } from './parts.js'
import { resultPages } from './result/routes.js'
import { topicPages } from './topics/routes.js'
import { whatIfPages } from './whatif/routes.js'

/** The web server, as a table of contents: what is tested is what is shipped. */
export const createApp = (parts: WebParts): Express => {
  const { settings } = parts
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('trust proxy', settings.proxies)
  useViews(app, settings.folders.views)

  app.use(requestLog(settings))
  app.use(securityHeaders(settings))
  app.use(preferences())
  app.use(pageFrame(settings))
  app.use(hostGuard(settings.hosts))
  app.use(compression())
  app.use('/static', staticFiles(settings.folders.static))
  app.use(noStore())
  app.use(sameOrigin(settings))
  app.use(formBody([verifyPath]))
  if (parts.accounts) app.use(rateLimit(settings, 600))
  app.use(uploads([verifyPath]))
  app.use(whoIs(parts))

  app.use(informationPages())
  app.use(verifyPages(parts))
  app.use(signInPages(parts))
  app.use(signedIn())
  app.use(factorFirst())
  app.use(ownForm())
  app.use(ownAccountPages(parts))

  app.use(detailsPages(parts))
  app.use(assessmentPages(parts))
  app.use(topicPages(parts))
  app.use(lawPages(parts))
  app.use(resultPages(parts))
  app.use(letterPages(parts))
  app.use(letterResetPages(parts))
  app.use(whatIfPages(parts))
  app.use(downloadPages(parts))
  app.use(cataloguePages(parts))
  app.use(lifePages(parts))
  app.use(lifeForms(parts))
  app.use(historyPages(parts))
  app.use(accountPages(parts))
  app.use(auditPages(parts))

  app.use(notFound())
  app.use(errorHandler(parts))
  return app
}
