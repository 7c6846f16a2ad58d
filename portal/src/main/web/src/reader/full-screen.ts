// The reader alone on the screen. Where a browser has no full screen for elements, as on the iPhone, it fills the window.

const FILLED = "filled";

export async function toggleFullScreen(root: HTMLElement): Promise<void> {
  if (document.fullscreenElement) {
    await document.exitFullscreen();
  } else if (document.fullscreenEnabled) {
    await root.requestFullscreen();
  } else {
    fill(root, !root.classList.contains(FILLED));
  }
}

/** @returns whether it filled the window until now */
export function leaveWindow(root: HTMLElement): boolean {
  const filled = root.classList.contains(FILLED);
  fill(root, false);
  return filled;
}

function fill(root: HTMLElement, filled: boolean): void {
  root.classList.toggle(FILLED, filled);
  document.documentElement.classList.toggle("covered", filled);
}
