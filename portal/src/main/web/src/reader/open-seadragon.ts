// How OpenSeadragon is set up for reading.
import OpenSeadragon from "openseadragon";
import { EdgeToEdgeDrawer } from "./drawer";

/** @param calm without movements of its own */
export function openSeadragonIn(element: HTMLElement, calm: boolean): OpenSeadragon.Viewer {
  standInForInjectedStyles();
  return new OpenSeadragon.Viewer({
    element,
    // The 2D canvas draws alike on every machine, also where there is no graphics card.
    drawer: EdgeToEdgeDrawer,
    showNavigationControl: false,
    keyboardNavEnabled: false,
    maxZoomPixelRatio: 3,
    visibilityRatio: 0.6,
    preserveImageSizeOnResize: true,
    animationTime: calm ? 0 : 0.8,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
    gestureSettingsTouch: { pinchRotate: false },
  });
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
