// Draws tiles edge to edge. OpenSeadragon's own canvas drawer makes each tile a pixel larger against seams, by which a
// pixel column of the page is lost wherever two tiles meet: a stroke of a letter, where a page is drawn small.
import OpenSeadragon from "openseadragon";

/** What every drawer has and the published types leave out. */
interface Drawing {
  draw(images: OpenSeadragon.TiledImage[]): void;
  minimumOverlapRequired(image: OpenSeadragon.TiledImage): boolean;
}

const CanvasDrawer = OpenSeadragon.CanvasDrawer as unknown as new (
  ...options: ConstructorParameters<typeof OpenSeadragon.CanvasDrawer>
) => OpenSeadragon.CanvasDrawer & Drawing;

export class EdgeToEdgeDrawer extends CanvasDrawer {
  override getType(): string {
    return "edge-to-edge";
  }

  /** Of an image that is turned, edges are not those of pixels, and need the overlap. */
  override minimumOverlapRequired(): boolean {
    return this.viewport.getRotation(true) % 360 !== 0;
  }

  override draw(images: OpenSeadragon.TiledImage[]): void {
    if (!this.minimumOverlapRequired()) {
      for (const { tile } of images.flatMap((image) => image.getTilesToDraw())) {
        snap(tile);
      }
    }
    super.draw(images);
  }
}

/** Moves the edges of a tile to the nearest edges of pixels of the screen; its neighbours move theirs alike. */
function snap(tile: OpenSeadragon.Tile): void {
  const { position, size } = tile;
  if (position && size) {
    const x = near(position.x);
    const y = near(position.y);
    tile.size = new OpenSeadragon.Point(near(position.x + size.x) - x, near(position.y + size.y) - y);
    tile.position = new OpenSeadragon.Point(x, y);
  }
}

function near(length: number): number {
  const density = OpenSeadragon.pixelDensityRatio;
  return Math.round(length * density) / density;
}
