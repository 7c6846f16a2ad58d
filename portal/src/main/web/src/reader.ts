// The reader of an item. Its page works without it; this script takes over what the server has written.
import "./share";
import { ReaderCommands } from "./reader/commands";
import { element } from "./reader/elements";
import { listenForKeys } from "./reader/keys";
import { Panels } from "./reader/panels";
import { Reader } from "./reader/reader";
import { Search } from "./reader/search";
import { listenForSwipes } from "./reader/swipe";
import { Toolbar } from "./reader/toolbar";
import { addTools } from "./reader/tools";
import { watchRight } from "./right";

function open(root: HTMLElement): void {
  const reader = new Reader(root);
  const panels = new Panels(root);
  const search = panels.has("search") ? new Search(reader, panels) : undefined;
  addTools(reader, panels);
  listenForKeys(root, new ReaderCommands(reader, panels, search));
  listenForSwipes(
    reader.stage,
    () => reader.viewer.atFit(),
    (side) => reader.turnTowards(side),
  );
  new Toolbar(element(root, "[role=toolbar]"));
  element(root, ".tools").hidden = false;

  const right = watchRight({
    stage: root,
    say: (message) => reader.announcer.say(message),
    leave: () => reader.tell(),
    part: () => reader.part(),
  });
  reader.onRefusal(() => right?.doubt());

  const { words, box } = reader.start();
  if (words !== undefined) {
    const pageIsAskedFor = new URL(location.href).searchParams.has("page") || box !== undefined;
    void search?.begin(words, !pageIsAskedFor);
  }
}

document.querySelectorAll<HTMLElement>("[data-reader]").forEach(open);
