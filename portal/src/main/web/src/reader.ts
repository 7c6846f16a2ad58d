// The reader of an item: OpenSeadragon over the IIIF image services of its pages. The page works without it; this
// script takes over the stage, the tools and the leaves that the server has already written.
import OpenSeadragon from "openseadragon";

interface Leaf {
  readonly link: HTMLAnchorElement;
  readonly service: string;
  readonly name: string;
  readonly label: string;
}

function element<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) {
    throw new Error(`the reader lacks ${selector}`);
  }
  return found;
}

/**
 * OpenSeadragon adds a style element to the head unless it finds the one it made before, and the pages'
 * Content-Security-Policy refuses such elements. What it would say stands in our own styles; this answers to its search
 * and, being of no known namespace, styles nothing.
 */
function standInForInjectedStyles(): void {
  const standIn = document.createElementNS("urn:stand-in", "style");
  standIn.setAttribute("data-openseadragon-mobile-css", "true");
  document.head.append(standIn);
}

class Reader {
  private readonly stage: HTMLElement;
  private readonly status: HTMLElement;
  private readonly failure: HTMLElement;
  private readonly leaves: readonly Leaf[];
  private readonly viewer: OpenSeadragon.Viewer;
  private current = 0;
  private opening = 0;

  constructor(private readonly root: HTMLElement) {
    this.stage = element(root, ".stage");
    this.status = element(root, ".status");
    this.failure = element(root, ".failure");
    this.leaves = Array.from(root.querySelectorAll<HTMLAnchorElement>(".leaves a"), (link) => ({
      link,
      service: link.dataset["service"] ?? "",
      name: link.dataset["page"] ?? "",
      label: link.dataset["label"] ?? "",
    }));
    this.viewer = this.openViewer();
    this.listen();
    element<HTMLElement>(root, ".tools").hidden = false;
    void this.turnTo(Math.max(0, this.leaves.findIndex((leaf) => leaf.link.hasAttribute("aria-current"))));
  }

  private openViewer(): OpenSeadragon.Viewer {
    const canvas = document.createElement("div");
    canvas.className = "canvas";
    this.stage.append(canvas);
    return new OpenSeadragon.Viewer({
      element: canvas,
      // The 2D canvas draws alike on every machine, also where there is no graphics card.
      drawer: "canvas",
      showNavigationControl: false,
      maxZoomPixelRatio: 3,
      visibilityRatio: 0.6,
      gestureSettingsTouch: { pinchRotate: false },
    });
  }

  private listen(): void {
    const actions: Record<string, () => void> = {
      previous: () => void this.turnTo(this.current - 1),
      next: () => void this.turnTo(this.current + 1),
      "zoom-in": () => this.zoom(1.6),
      "zoom-out": () => this.zoom(1 / 1.6),
      fit: () => this.viewer.viewport.goHome(),
      rotate: () => this.viewer.viewport.setRotation(this.viewer.viewport.getRotation() + 90),
      "full-screen": () => void this.toggleFullScreen(),
    };
    for (const [action, run] of Object.entries(actions)) {
      this.button(action).addEventListener("click", run);
    }
    this.leaves.forEach((leaf, index) =>
      leaf.link.addEventListener("click", (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
          event.preventDefault();
          void this.turnTo(index);
        }
      }),
    );
    this.root.addEventListener("keydown", (event) => this.onKey(event));
    this.viewer.addHandler("open", () => this.stage.setAttribute("data-open", this.leaf().name));
    this.viewer.addHandler("animation-finish", () => this.say());
    this.viewer.addHandler("tile-load-failed", () => this.fail());
  }

  private onKey(event: KeyboardEvent): void {
    const step = { PageDown: 1, PageUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      void this.turnTo(this.current + step);
    }
  }

  private button(action: string): HTMLButtonElement {
    return element(this.root, `button[data-action="${action}"]`);
  }

  private leaf(): Leaf {
    const leaf = this.leaves[this.current];
    if (!leaf) {
      throw new Error(`there is no leaf ${this.current}`);
    }
    return leaf;
  }

  private async turnTo(index: number): Promise<void> {
    if (index < 0 || index >= this.leaves.length) {
      return;
    }
    this.current = index;
    const turn = ++this.opening;
    this.failure.hidden = true;
    this.mark();
    try {
      const response = await fetch(`${this.leaf().service}/info.json`);
      if (!response.ok) {
        throw new Error(`${response.status}`);
      }
      const info = (await response.json()) as Record<string, unknown>;
      if (turn === this.opening) {
        // The service's own id carries the public host name; the page may be read through another one.
        info["id"] = new URL(this.leaf().service, document.baseURI).href;
        this.stage.querySelector(":scope > a")?.remove();
        this.viewer.open({ tileSource: info });
      }
    } catch {
      this.fail();
    }
  }

  private mark(): void {
    this.leaves.forEach((leaf, index) => {
      leaf.link.toggleAttribute("aria-current", index === this.current);
      if (index === this.current) {
        leaf.link.setAttribute("aria-current", "page");
        const strip = element<HTMLElement>(this.root, ".leaves");
        const box = leaf.link.getBoundingClientRect();
        const view = strip.getBoundingClientRect();
        strip.scrollBy({ left: box.left + box.width / 2 - view.left - view.width / 2 });
      }
    });
    this.button("previous").disabled = this.current === 0;
    this.button("next").disabled = this.current === this.leaves.length - 1;
    this.say();
    const address = new URL(location.href);
    if (this.current > 0 || address.searchParams.has("page")) {
      address.searchParams.set("page", this.leaf().name);
      history.replaceState(null, "", address);
    }
  }

  /** Tells the page and the zoom, also to screen readers. */
  private say(): void {
    const shown = this.viewer.world.getItemAt(0);
    const zoom = shown ? Math.round(shown.viewportToImageZoom(this.viewer.viewport.getZoom(true)) * 100) : 0;
    this.status.textContent = shown && zoom > 0 ? `${this.leaf().label} · ${zoom}%` : this.leaf().label;
  }

  private zoom(factor: number): void {
    this.viewer.viewport.zoomBy(factor);
    this.viewer.viewport.applyConstraints();
  }

  private async toggleFullScreen(): Promise<void> {
    await (document.fullscreenElement ? document.exitFullscreen() : this.root.requestFullscreen());
  }

  private fail(): void {
    this.failure.hidden = false;
  }
}

standInForInjectedStyles();
for (const root of document.querySelectorAll<HTMLElement>("[data-reader]")) {
  new Reader(root);
}
