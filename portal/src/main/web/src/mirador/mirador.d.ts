// What is used of Mirador, which brings no types of its own.
declare module "mirador/src" {
  export interface Rect {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }

  export type Bounds = readonly [x: number, y: number, width: number, height: number];

  export interface MiradorWindow {
    readonly id: string;
    readonly manifestId: string;
    readonly canvasId?: string;
  }

  export interface CanvasWorld {
    readonly canvasIds: readonly string[];
    canvasToWorldCoordinates(canvasId: string): Bounds;
  }

  export interface Store {
    getState(): unknown;
    subscribe(listener: () => void): () => void;
    dispatch(action: unknown): void;
  }

  /** What is known of an image service. */
  export interface InfoResponse {
    readonly id: string;
    readonly isFetching: boolean;
    /** Whether it stands for another one, which is not for this visitor. */
    readonly degraded?: boolean;
  }

  export function selectInfoResponses(state: unknown): Readonly<Record<string, InfoResponse>>;
  export function requestInfoResponse(infoId: string): unknown;
  export function viewer(config: Record<string, unknown>): { readonly store: Store };
  export function getFocusedWindowId(state: unknown): string | undefined;
  export function getWindow(state: unknown, of: { windowId: string }): MiradorWindow | undefined;
  export function getViewer(state: unknown, of: { windowId: string }): { readonly bounds?: Rect | Bounds } | undefined;
  export function getCurrentCanvasWorld(state: unknown, of: { windowId: string }): CanvasWorld;
}
