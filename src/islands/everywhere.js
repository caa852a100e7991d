// Runs after htmx on every page of those signed in. Everything here only smooths what works without.
{
  const offline = document.getElementById('offline')
  const show = () => offline?.toggleAttribute('hidden', navigator.onLine)

  addEventListener('offline', show)
  addEventListener('online', show)

  // What was there before the page is heard by few screen readers: said again, it is heard by all.
  const said = document.querySelector('.flash p')
  if (said) setTimeout(() => said.replaceWith(said.cloneNode(true)), 150)

  // The room one stands in is seen in the row of rooms, however narrow the phone.
  const here = document.querySelector('.rooms [aria-current]')
  const rooms = here?.parentNode
  if (rooms && here.offsetLeft + here.offsetWidth > rooms.clientWidth)
    rooms.scrollLeft = here.offsetLeft - 40

  // A form sent without a connection would lose what was typed to the browser's own error page.
  addEventListener('submit', (event) => {
    if (navigator.onLine) return
    event.preventDefault()
    show()
    offline?.focus()
  })

  // The same form is not sent twice by a second tap on a slow line; back again, it can be.
  addEventListener('submit', (event) => {
    const { target } = event
    if (event.defaultPrevented || target.method !== 'post' || target.matches('[hx-post]')) return
    if (target.dataset.sent) event.preventDefault()
    target.dataset.sent = 'yes'
    setTimeout(() => delete target.dataset.sent, 4000)
  })

  // What a folded part of a form said of itself no longer holds once something in it was changed.
  addEventListener('change', ({ target }) =>
    target.closest('.fold')?.querySelector('.set')?.remove(),
  )

  // Menus close with Escape, and by touching anywhere else.
  const menus = () => document.querySelectorAll('details.self[open]')
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape')
      for (const menu of menus()) {
        menu.open = false
        menu.firstElementChild.focus()
      }
  })
  addEventListener('click', ({ target }) => {
    for (const menu of menus()) if (!menu.contains(target)) menu.open = false
  })
}
