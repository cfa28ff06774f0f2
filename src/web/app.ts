import compression from 'compression'
import express from 'express'
import type { Express } from 'express'
import { detailsPages } from './assessments/detailsRoutes.js'
import { assessmentPages } from './assessments/routes.js'
import { errorHandler } from './middleware/errorHandler.js'
import { formBody } from './middleware/formBody.js'
import { hostGuard } from './middleware/hostGuard.js'
import { noStore } from './middleware/noStore.js'
import { notFound } from './middleware/notFound.js'
import { pageFrame } from './middleware/pageFrame.js'
import { preferences } from './middleware/preferences.js'
import { requestLog } from './middleware/requestLog.js'
import { sameOrigin } from './middleware/sameOrigin.js'
import { securityHeaders } from './middleware/securityHeaders.js'
import { staticFiles } from './middleware/staticFiles.js'
import { useViews } from './middleware/views.js'
import { informationPages } from './pages/routes.js'
import type { WebParts } from './parts.js'
import { resultPages } from './result/routes.js'
import { topicPages } from './topics/routes.js'

/** The web server, as a table of contents: what is tested is what is shipped. */
export const createApp = (parts: WebParts): Express => {
  const { settings } = parts
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
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
  app.use(formBody())

  app.use(detailsPages(parts))
  app.use(assessmentPages(parts))
  app.use(topicPages(parts))
  app.use(resultPages(parts))
  app.use(informationPages())

  app.use(notFound())
  app.use(errorHandler(settings))
  return app
}
