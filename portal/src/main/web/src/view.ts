// An item in Mirador. The page works without it: this script takes over the stage that the server has written, and
// hands out addresses of what is to be seen.
import "./share";
import { describeSpot, encodeContentState, parseArea } from "./content-state";
import { watchRight } from "./right";

function element<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) {
    throw new Error(`the viewer lacks ${selector}`);
  }
  return found;
}

async function take(root: HTMLElement): Promise<void> {
  const { open } = await import("./mirador/open");
  const { shownSpot } = await import("./mirador/spot");
  // Mirador brings its own main element, and there may be one only.
  const stage = document.createElement("div");
  stage.className = "stage";
  stage.id = "mirador";
  element<HTMLElement>(root, ".stage").replaceWith(stage);
  const given = root.dataset;
  const store = open(stage.id, {
    manifest: given["manifest"] ?? "",
    canvas: given["canvas"],
    area: given["xywh"] === undefined ? undefined : parseArea(given["xywh"]),
  });
  root.querySelector(".leafing")?.remove();
  const cite = element<HTMLDetailsElement>(root, ".spot");
  cite.hidden = false;
  cite.addEventListener("toggle", () => {
    const spot = shownSpot(store);
    if (cite.open && spot?.manifest) {
      const state = encodeContentState(describeSpot(spot.manifest, spot.id, spot.area));
      for (const field of cite.querySelectorAll<HTMLInputElement>("input[data-address]")) {
        field.value = `${field.dataset["address"]}?iiif-content=${state}`;
      }
    }
  });
}

for (const root of document.querySelectorAll<HTMLElement>("[data-viewer]")) {
  take(root).catch((error: unknown) => {
    element<HTMLElement>(root, ".failure").hidden = false;
    throw error;
  });
}

watchRight();
