// Hands what the token service said to the page that framed it, and to no page of another origin.
const block = document.querySelector<HTMLElement>("script[data-target]");
const target = block?.dataset["target"];

if (block && target && window.parent !== window) {
  window.parent.postMessage(JSON.parse(block.textContent ?? ""), target);
}
