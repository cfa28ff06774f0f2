import express from 'express'
import type { RequestHandler } from 'express'

/** Names carry a hash of the content, so a browser may keep a file for ever. */
export const staticFiles = (folder: string): RequestHandler =>
  express.static(folder, { immutable: true, maxAge: '365d', index: false, redirect: false })
