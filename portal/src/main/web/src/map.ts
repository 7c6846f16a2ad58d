// The map of places. The page shows a drawing of it that stands still; this script puts a map in its place that can be moved
// and enlarged, made of what the drawing says. Nothing is asked of other hosts.
import type { GeoJsonObject } from "geojson";
import {
  CircleMarker,
  Control,
  DivIcon,
  GeoJSON,
  LatLngBounds,
  type LatLngTuple,
  Map as MovableMap,
  Marker,
  SVG as Drawing,
} from "leaflet";
import leafletStyles from "leaflet/dist/leaflet.css?url";
import land from "./map/land.json";
import ownStyles from "./map.css?url";
import { loadStyles } from "./styles";

/** A unit of the drawing on the screen, at most sizes of it. */
const pixels = 1.6;

function numbers(text: string | null | undefined): number[] {
  return (text ?? "").split(" ").map(Number);
}

function position(element: Element): LatLngTuple {
  const [latitude = 0, longitude = 0] = numbers(element.getAttribute("data-at"));
  return [latitude, longitude];
}

function extent(figure: HTMLElement): LatLngBounds {
  const [south = 0, west = 0, north = 0, east = 0] = numbers(figure.dataset["bounds"]);
  return new LatLngBounds([south, west], [north, east]);
}

/** One finger moves the page and not the map, which two fingers move. */
const touched = matchMedia("(pointer: coarse)").matches;
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;

function open(stage: HTMLElement, figure: HTMLElement): MovableMap {
  const bounds = extent(figure);
  const map = new MovableMap(stage, {
    attributionControl: false,
    zoomControl: false,
    dragging: !touched,
    scrollWheelZoom: false,
    zoomAnimation: !calm,
    inertia: !calm,
    zoomSnap: 0.25,
    maxZoom: 9,
    maxBounds: bounds.pad(0.1),
    maxBoundsViscosity: 1,
    renderer: new Drawing({ padding: 1 }),
  });
  const { larger, smaller } = figure.dataset;
  map.addControl(new Control.Zoom({ zoomInTitle: larger, zoomOutTitle: smaller }));
  map.fitBounds(bounds);
  map.setMinZoom(map.getZoom());
  // Until somebody turned to the map, the wheel moves the page.
  map.on("focus", () => map.scrollWheelZoom.enable());
  map.on("blur", () => map.scrollWheelZoom.disable());
  return map;
}

function drawLand(map: MovableMap): void {
  const style = (feature?: { properties: { kind?: string } }) => ({ className: feature?.properties.kind ?? "", weight: 1 });
  map.addLayer(new GeoJSON(land as GeoJsonObject, { style, interactive: false }));
}

function drawNames(map: MovableMap, still: Element): void {
  for (const isle of still.querySelectorAll("circle[data-at]")) {
    map.addLayer(new CircleMarker(position(isle), { className: "isle", radius: 1.5, interactive: false }));
  }
  for (const name of still.querySelectorAll("text[data-at]")) {
    const words = document.createElement("span");
    words.textContent = name.textContent;
    const icon = new DivIcon({ className: `name ${name.getAttribute("class") ?? ""}`, html: words, iconSize: undefined });
    map.addLayer(new Marker(position(name), { icon, interactive: false, keyboard: false }));
  }
}

/** A link on the map, as it is on the drawing. Whoever moves the map by it does not follow it. */
function dot(place: Element, moved: () => boolean): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = place.getAttribute("href") ?? "";
  link.className = place.getAttribute("class") ?? "";
  link.tabIndex = -1;
  link.draggable = false;
  link.addEventListener("click", (event) => moved() && event.preventDefault());
  return link;
}

/** @return the links, by their addresses */
function drawPlaces(map: MovableMap, stage: HTMLElement, still: Element): Map<string, HTMLElement> {
  let moved = false;
  stage.addEventListener("pointerdown", () => (moved = false), { capture: true });
  map.on("dragstart", () => (moved = true));
  const dots = new Map<string, HTMLElement>();
  for (const place of still.querySelectorAll("a[data-at]")) {
    const link = dot(place, () => moved);
    const size = 2 * pixels * Number(place.getAttribute("data-radius"));
    const icon = new DivIcon({ className: "dot", html: link, iconSize: [size, size] });
    // As on the drawing, later ones lie above.
    const marker = new Marker(position(place), { icon, keyboard: false, zIndexOffset: 1000 * dots.size });
    const title = document.createElement("span");
    title.textContent = place.querySelector("title")?.textContent ?? "";
    map.addLayer(marker.bindTooltip(title, { direction: "top", offset: [0, -size / 2] }));
    dots.set(place.getAttribute("href") ?? "", link);
  }
  return dots;
}

/** What somebody points at in the lists is seen on the map. */
function follow(dots: Map<string, HTMLElement>): void {
  for (const row of document.querySelectorAll(".places a")) {
    const link = dots.get(row.getAttribute("href") ?? "");
    for (const [event, shown] of [["pointerenter", true], ["focus", true], ["pointerleave", false], ["blur", false]] as const) {
      row.addEventListener(event, () => link?.classList.toggle("shown", shown));
    }
  }
}

async function take(figure: HTMLElement, still: Element): Promise<void> {
  await Promise.all([loadStyles(leafletStyles), loadStyles(ownStyles)]);
  const stage = document.createElement("div");
  stage.className = "moving";
  stage.setAttribute("role", "group");
  stage.setAttribute("aria-label", figure.dataset["label"] ?? "");
  still.replaceWith(stage);
  const map = open(stage, figure);
  // The same places stand in the lists, where everybody finds them.
  map.getPane("mapPane")?.setAttribute("aria-hidden", "true");
  drawLand(map);
  drawNames(map, still);
  follow(drawPlaces(map, stage, still));
}

for (const figure of document.querySelectorAll<HTMLElement>("figure.map")) {
  const still = figure.querySelector("svg");
  if (still) {
    void take(figure, still);
  }
}
