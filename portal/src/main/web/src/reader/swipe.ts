// A finger that strokes sideways turns the page while there is nothing to move.

const FAR = 48;
const QUICK = 700;

/** @param still whether the image fits, asked when the finger comes down @param turn 1 to what lies at the right */
export function listenForSwipes(stage: HTMLElement, still: () => boolean, turn: (side: 1 | -1) => void): void {
  let start: { id: number; x: number; y: number; time: number } | undefined;
  stage.addEventListener("pointerdown", (event) => {
    const alone = event.isPrimary && event.pointerType === "touch" && still();
    start = alone ? { id: event.pointerId, x: event.clientX, y: event.clientY, time: event.timeStamp } : undefined;
  });
  stage.addEventListener("pointercancel", () => (start = undefined));
  stage.addEventListener("pointerup", (event) => {
    if (start?.id === event.pointerId && event.timeStamp - start.time < QUICK) {
      const across = event.clientX - start.x;
      const along = Math.abs(event.clientY - start.y);
      if (Math.abs(across) > FAR && Math.abs(across) > 1.5 * along) {
        turn(across < 0 ? 1 : -1);
      }
    }
    start = undefined;
  });
}
