// Has the browser keep the site's own files and its page for when there is no network. Without it all works as before.
const script = document.querySelector<HTMLScriptElement>("script[data-worker]");
const program = script?.dataset["worker"];

// Browsers have workers only for pages that came safely. What the page itself needs comes first.
if (program !== undefined && "serviceWorker" in navigator) {
  window.addEventListener("load", () => {
    navigator.serviceWorker.register(program).catch(() => undefined);
  });
}
