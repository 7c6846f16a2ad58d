// Descriptions of images (info.json), and why one cannot be had.
import type { Book } from "./book";
import type { Box } from "./box";

/** What of the Image API 3 document the reader itself needs; the viewer reads the rest. */
export interface ImageInfo {
  /** With the public host. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly sizes?: readonly { readonly width: number; readonly height: number }[];
}

export interface PageImage {
  readonly index: number;
  /** Address of the service as this browser reaches it. */
  readonly service: string;
  readonly info: ImageInfo;
}

export type Trouble = "preparing" | "busy" | "offline" | "guarded" | "failed";

export class ImageTrouble extends Error {
  /** @param seconds after which it may be asked for again */
  constructor(readonly trouble: Trouble, readonly seconds?: number) {
    super(trouble);
  }
}

const SHORTEST_WAIT = 2;
const LONGEST_WAIT = 120;
const KEPT = 60;

export class Images {
  private readonly known = new Map<number, Promise<PageImage>>();

  constructor(private readonly book: Book) {}

  /** @throws ImageTrouble */
  async of(index: number): Promise<PageImage> {
    const asked = this.known.get(index) ?? this.ask(index);
    this.known.set(index, asked);
    this.forgetOldest();
    try {
      return await asked;
    } catch (error) {
      this.known.delete(index);
      throw error;
    }
  }

  /** Asks ahead for a page that will be wanted soon; what goes wrong will be told when it is. */
  foresee(index: number): void {
    this.of(index).catch(() => undefined);
  }

  private async ask(index: number): Promise<PageImage> {
    const service = this.book.address("image", this.book.page(index));
    let response: Response;
    try {
      response = await fetch(`${service}/info.json`);
    } catch {
      throw new ImageTrouble(navigator.onLine ? "failed" : "offline");
    }
    if (!response.ok) {
      throw refusal(response);
    }
    return { index, service, info: (await response.json()) as ImageInfo };
  }

  private forgetOldest(): void {
    for (const index of this.known.keys()) {
      if (this.known.size <= KEPT) {
        return;
      }
      this.known.delete(index);
    }
  }
}

function refusal(response: Response): ImageTrouble {
  const asked = Number(response.headers.get("Retry-After") ?? "10");
  const seconds = Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, Number.isFinite(asked) ? asked : 10));
  switch (response.status) {
    case 503:
      return new ImageTrouble("preparing", seconds);
    case 429:
      return new ImageTrouble("busy", seconds);
    case 401:
    case 403:
      return new ImageTrouble("guarded");
    default:
      return new ImageTrouble("failed");
  }
}

/** Address of a part of an image, whole pixels. @param size as the Image API writes it, such as `max` or `800,` */
export function imageAddress(service: string, box: Box | "full", size: string): string {
  const region = box === "full" ? box : `${box.x},${box.y},${box.width},${box.height}`;
  return `${service}/${region}/${size}/0/default.jpg`;
}
