// The keys of the reader; they work while the focus is inside it, and leave fields and menus alone.

export interface Commands {
  turn(by: 1 | -1): void;
  /** To the page that lies at this side. @returns false if the image is to be moved instead */
  turnTowards(side: 1 | -1): boolean;
  ends(last: boolean): void;
  /** @returns false if there is nothing to move */
  pan(right: number, down: number): boolean;
  zoom(inwards: boolean): void;
  fit(): void;
  rotate(clockwise: boolean): void;
  double(): void;
  fullScreen(): void;
  panel(name: string): void;
  hit(by: 1 | -1): void;
  /** Closes what is open. @returns false if nothing was */
  close(): boolean;
}

const PART = 0.25;

export function listenForKeys(root: HTMLElement, commands: Commands): void {
  root.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.key !== "Escape" && isField(event.target)) {
      return;
    }
    if (run(event, commands)) {
      event.preventDefault();
    }
  });
}

/** @returns whether the key was one of ours */
function run(event: KeyboardEvent, commands: Commands): boolean {
  switch (event.key) {
    case "ArrowLeft":
      return commands.turnTowards(-1) || commands.pan(-PART, 0);
    case "ArrowRight":
      return commands.turnTowards(1) || commands.pan(PART, 0);
    case "ArrowUp":
      return commands.pan(0, -PART);
    case "ArrowDown":
      return commands.pan(0, PART);
    case "Escape":
      return commands.close();
    default: {
      const command = plain(commands)[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      command?.(event.shiftKey);
      return command !== undefined;
    }
  }
}

function plain(commands: Commands): Readonly<Record<string, (shift: boolean) => void>> {
  return {
    PageDown: () => commands.turn(1),
    PageUp: () => commands.turn(-1),
    Home: () => commands.ends(false),
    End: () => commands.ends(true),
    "+": () => commands.zoom(true),
    "=": () => commands.zoom(true),
    "-": () => commands.zoom(false),
    "0": () => commands.fit(),
    r: (shift) => commands.rotate(!shift),
    d: () => commands.double(),
    f: () => commands.fullScreen(),
    t: () => commands.panel("text"),
    "/": () => commands.panel("search"),
    c: () => commands.panel("crop"),
    "?": () => commands.panel("help"),
    n: (shift) => commands.hit(shift ? -1 : 1),
    p: () => commands.hit(-1),
  };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, select, textarea") !== null;
}
