// Mirador, set up for one item: its words, its colours, its place on the page. A chunk of its own, since it is large.
import { requestInfoResponse, selectInfoResponses, viewer, type Store } from "mirador/src";
import type { Area } from "../content-state";
import vi from "./vi.json";

export interface Opening {
  readonly manifest: string;
  readonly canvas: string | undefined;
  readonly area: Area | undefined;
}

/** Colours are those of the site's styles, whichever of light and dark these show. */
function palette(): Record<string, unknown> {
  const styles = getComputedStyle(document.documentElement);
  const colour = (name: string) => styles.getPropertyValue(`--${name}`).trim();
  return {
    primary: { main: colour("seal") },
    secondary: { main: colour("indigo") },
    background: { default: colour("paper"), paper: colour("paper-raised") },
    text: { primary: colour("ink"), secondary: colour("ink-soft") },
    shades: { dark: colour("paper-sunken"), main: colour("paper-raised"), light: colour("paper") },
    section_divider: colour("rule"),
  };
}

/**
 * Mirador asks anew for the images that are open when somebody was let in or went out, but draws on what it had: it draws
 * anew what it asks for in the ordinary way.
 */
function redrawWhenLetIn(store: Store): void {
  const known = new Map<string, boolean>();
  store.subscribe(() => {
    for (const { id, isFetching, degraded } of Object.values(selectInfoResponses(store.getState()))) {
      if (!isFetching && degraded !== undefined) {
        const before = known.get(id);
        known.set(id, degraded);
        if (before !== undefined && before !== degraded) {
          store.dispatch(requestInfoResponse(id));
        }
      }
    }
  });
}

/** @param container id of the element that Mirador fills; its words are those of the document's language */
export function open(container: string, { manifest, canvas, area }: Opening): Store {
  const wide = matchMedia("(min-width: 48rem)").matches;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const { store } = viewer({
    id: container,
    language: document.documentElement.lang,
    availableLanguages: { vi: "Tiếng Việt", en: "English" },
    translations: { vi },
    selectedTheme: dark ? "dark" : "light",
    themes: { light: { palette: { mode: "light", ...palette() } }, dark: { palette: { mode: "dark", ...palette() } } },
    theme: { typography: { fontFamily: "var(--sans)", button: { textTransform: "none", letterSpacing: "0" } } },
    // Layers belong to pictures in several states, of which we have none; their panel would add styles the policy refuses.
    window: { sideBarPanel: "info", panels: { layers: false } },
    windows: [
      {
        manifestId: manifest,
        thumbnailNavigationPosition: wide ? "far-bottom" : "off",
        ...(canvas && { canvasId: canvas }),
        // One page alone: in a spread its area would lie elsewhere.
        ...(area && { view: "single", initialViewerConfig: { bounds: [area.x, area.y, area.width, area.height] } }),
      },
    ],
    // The 2D canvas draws alike on every machine, also where there is no graphics card.
    osdConfig: { drawer: "canvas", crossOriginPolicy: "Anonymous" },
    workspace: { type: "mosaic", allowNewWindows: true },
    workspaceControlPanel: { enabled: false },
  });
  redrawWhenLetIn(store);
  return store;
}
