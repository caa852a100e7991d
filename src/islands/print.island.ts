// A sheet's own button to print it. Without script the browser's menu does the same.
const button = document.querySelector<HTMLButtonElement>('[data-print]')

if (button) {
  button.hidden = false
  button.addEventListener('click', () => {
    window.print()
  })
}
