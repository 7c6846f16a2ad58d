// Buttons that copy an address or a snippet from the field beside them, and the mark that is dragged onto viewers.

async function copy(button: HTMLButtonElement, field: HTMLInputElement | HTMLTextAreaElement): Promise<void> {
  field.select();
  // Browsers lend the clipboard only to pages that came safely; elsewhere the selection is there to be copied by keys.
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset["done"] ?? button.textContent;
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copies]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const field = document.getElementById(button.dataset["copies"] ?? "");
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      void copy(button, field);
    }
  });
}

// Viewers read either the link, which names the manifest, or a content state (section 3.4), which the manifest is.
for (const mark of document.querySelectorAll<HTMLAnchorElement>("a[data-manifest]")) {
  mark.addEventListener("dragstart", (event) => {
    event.dataTransfer?.setData("text/uri-list", mark.href);
    event.dataTransfer?.setData("text/plain", mark.dataset["manifest"] ?? mark.href);
  });
}
