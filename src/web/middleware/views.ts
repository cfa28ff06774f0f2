import ejs from 'ejs'
import type { Express } from 'express'

/**
 * EJS with fixed options. Express would hand over `settings` and whatever a handler gives as options of the engine;
 * here a template gets its view model and nothing else.
 */
export const useViews = (app: Express, folder: string): void => {
  const options = { cache: true, root: folder, views: [folder], rmWhitespace: true, async: false }
  app.set('views', folder)
  app.set('view engine', 'ejs')
  app.engine('ejs', (path, data, done) => {
    const {
      settings: _settings,
      cache: _cache,
      _locals: _all,
      ...model
    } = data as Record<string, unknown>
    ejs.renderFile(path, model, options, done)
  })
}
