// The page for SPARQL queries. The form works without it: this script puts an editor in its place, whose query stands behind
// the # of the address, and loads examples into it. Nothing is asked of other hosts, and nothing is kept.
import Yasgui from "@zazuko/yasgui";
import editorStyles from "@zazuko/yasgui/build/yasgui.min.css?url";
import ownStyles from "./query.css?url";
import { loadStyles } from "./styles";

interface Given {
  endpoint: string;
  prefixes: Record<string, string>;
  words: { run: string; share: string; editor: string; loaded: string };
}

function given(place: HTMLElement): Given {
  return {
    endpoint: place.dataset["endpoint"] ?? "",
    prefixes: JSON.parse(place.dataset["prefixes"] ?? "{}"),
    words: JSON.parse(place.dataset["words"] ?? "{}"),
  };
}

/** Prefixes of this portal are completed; those of the editor's own makers are asked of their servers. */
function completePrefixes(prefixes: Record<string, string>): void {
  const all = Object.entries(prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`);
  Yasgui.Yasqe.forkAutocompleter("prefixes", { name: "prefixes-here", persistenceId: null, get: () => all });
  Yasgui.Yasqe.defaults.autocompleters = ["prefixes-here", "variables"];
}

function open(place: HTMLElement, { endpoint, prefixes }: Given): Yasgui {
  completePrefixes(prefixes);
  const query = place.querySelector("textarea")?.value ?? "";
  place.replaceChildren();
  Yasgui.Yasqe.defaults.value = query;
  return new Yasgui(place, {
    persistenceId: null,
    autofocus: false,
    copyEndpointOnNewTab: false,
    requestConfig: { endpoint, method: "POST" },
    endpointCatalogueOptions: { getData: () => [{ endpoint }] },
    yasqe: { persistenceId: null, resizeable: true },
    yasr: { persistenceId: null, prefixes },
  });
}

/** The editor speaks English; what is pressed and what is heard is told in the language of the page. */
function name(place: HTMLElement, { words }: Given): void {
  const names: [string, string][] = [
    [".yasqe_queryButton", words.run],
    [".yasqe_share", words.share],
    [".CodeMirror textarea", words.editor],
  ];
  for (const [selector, text] of names) {
    for (const element of place.querySelectorAll<HTMLElement>(selector)) {
      element.setAttribute("aria-label", text);
      element.title = text;
    }
  }
}

async function take(place: HTMLElement): Promise<void> {
  const about = given(place);
  await Promise.all([loadStyles(editorStyles), loadStyles(ownStyles)]);
  const yasgui = open(place, about);
  name(place, about);
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "hidden-visually";
  place.after(status);
  for (const example of document.querySelectorAll<HTMLAnchorElement>("a[data-query]")) {
    example.addEventListener("click", (event) => {
      event.preventDefault();
      yasgui.getTab()?.setQuery(example.dataset["query"] ?? "");
      status.textContent = about.words.loaded + example.textContent;
      place.scrollIntoView({ block: "start" });
    });
  }
}

const place = document.querySelector<HTMLElement>(".query");
if (place) {
  void take(place);
}
