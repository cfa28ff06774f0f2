/** json-logic-js comes without types. */
declare module 'json-logic-js' {
  const jsonLogic: { apply: (logic: unknown, data: unknown) => unknown }
  export { jsonLogic as default }
}
