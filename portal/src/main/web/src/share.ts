// Buttons that copy an address or a snippet from the field beside them.

async function copy(button: HTMLButtonElement, field: HTMLInputElement | HTMLTextAreaElement): Promise<void> {
  field.select();
  // Browsers lend the clipboard only to pages that came safely; elsewhere the selection is there to be copied by keys.
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset["done"] ?? button.textContent;
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
  button.addEventListener("click", () => {
    const field = document.getElementById(button.dataset["copy"] ?? "");
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      void copy(button, field);
    }
  });
}
