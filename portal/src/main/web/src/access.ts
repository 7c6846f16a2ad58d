// The window that a viewer opened: it is closed as soon as nothing is left to do in it, which the viewer waits for.
const button = document.querySelector<HTMLButtonElement>("[data-close-window]");

// A window that no script opened stays open whatever is said here; then there is nothing to close.
if (button && window.opener !== null) {
  button.hidden = false;
  button.addEventListener("click", () => window.close());
}
if (document.querySelector("[data-close]")) {
  window.close();
}
