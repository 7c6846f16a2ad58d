// A rectangle in pixels of an image, its origin top left.
import type { Area as Box } from "../content-state";

export type { Area as Box } from "../content-state";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The smallest whole pixels around it that lie on the image; undefined if none do. */
export function onImage(box: Box, image: Size): Box | undefined {
  const x = Math.max(0, Math.floor(box.x));
  const y = Math.max(0, Math.floor(box.y));
  const width = Math.min(image.width, Math.ceil(box.x + box.width)) - x;
  const height = Math.min(image.height, Math.ceil(box.y + box.height)) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
