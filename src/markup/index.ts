export { createContext, useContext } from './context.ts'
export { Fragment, Markup, type Children } from './markup.ts'
export { render } from './render.ts'
