/**
 * OpenSeadragon adds a style element to the head unless it finds the one it made before, and the pages'
 * Content-Security-Policy refuses such elements. What it would say stands in our own styles; this answers to its search
 * and, being of no known namespace, styles nothing.
 */
export function standInForInjectedStyles(): void {
  const standIn = document.createElementNS("urn:stand-in", "style");
  standIn.setAttribute("data-openseadragon-mobile-css", "true");
  document.head.append(standIn);
}
