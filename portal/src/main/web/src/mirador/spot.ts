// What Mirador shows just now, as a spot that can be cited.
import { getCurrentCanvasWorld, getFocusedWindowId, getViewer, getWindow, type Bounds, type Rect, type Store } from "mirador/src";
import type { Spot } from "../content-state";

/** Of the window in use: its canvas, and the part that is to be seen, unless that is the whole. Empty before it opens. */
export function shownSpot(store: Store): Spot | undefined {
  const state = store.getState();
  const windowId = getFocusedWindowId(state);
  const shown = windowId === undefined ? undefined : getWindow(state, { windowId });
  if (windowId === undefined || !shown?.canvasId) {
    return undefined;
  }
  const spot = { id: shown.canvasId, manifest: shown.manifestId };
  const view = bounds(getViewer(state, { windowId })?.bounds);
  const world = getCurrentCanvasWorld(state, { windowId });
  if (!view || !world.canvasIds.includes(spot.id)) {
    return spot;
  }
  const [left, top, width, height] = world.canvasToWorldCoordinates(spot.id);
  const x = Math.max(0, view.x - left);
  const y = Math.max(0, view.y - top);
  const area = {
    x,
    y,
    width: Math.min(width, view.x - left + view.width) - x,
    height: Math.min(height, view.y - top + view.height) - y,
  };
  const whole = area.width >= width && area.height >= height;
  return whole || area.width <= 0 || area.height <= 0 ? spot : { ...spot, area };
}

/** As Mirador was given them, until somebody moves the picture. */
function bounds(given: Rect | Bounds | undefined): Rect | undefined {
  if (given === undefined || "x" in given) {
    return given;
  }
  const [x, y, width, height] = given;
  return { x, y, width, height };
}
