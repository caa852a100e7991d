/**
 * Imports stand in one order, so that nobody thinks about it and two changes rarely meet there:
 * Node's own, packages, ours from far to near; each by its address. `npm run tidy` puts them so.
 */
export const importsInOrder = {
  meta: {
    type: 'layout',
    fixable: 'code',
    schema: [],
    messages: { order: "Imports stand in order: Node's own, packages, ours; each by its address." },
  },
  create: (context) => ({
    Program(program) {
      const imports = program.body.filter(({ type }) => type === 'ImportDeclaration')
      const ordered = imports.toSorted(byPlace)
      const wrong = imports.find((one, n) => one !== ordered[n])
      if (wrong) context.report({ node: wrong, messageId: 'order', fix })

      /** A comment above the first is about the file; above another nobody but its writer can move it. */
      function fix(fixer) {
        const code = context.sourceCode
        if (imports.slice(1).some((one) => code.getCommentsBefore(one).length > 0)) return null
        return imports.map((one, n) => fixer.replaceText(one, code.getText(ordered[n])))
      }
    },
  }),
}

const byPlace = (one, other) => {
  const [a, b] = [one.source.value, other.source.value]
  return room(a) - room(b) || (a < b ? -1 : Number(a > b))
}

const room = (address) => {
  if (address.startsWith('node:')) return 0
  return /^[.#]/.test(address) ? 2 : 1
}
