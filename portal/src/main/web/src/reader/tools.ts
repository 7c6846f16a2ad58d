// What stands in the panels, each filled when it is opened and kept up to date while it is.
import { CitePanel } from "./cite-panel";
import { listenForCopying } from "./copy";
import { Crop } from "./crop";
import { DownloadPanel } from "./download-panel";
import { element } from "./elements";
import { Filters } from "./filters";
import { PageTexts } from "./page-texts";
import type { Panels } from "./panels";
import type { Reader } from "./reader";
import { TextLayer } from "./text-layer";
import { TextPanel } from "./text-panel";

export function addTools(reader: Reader, panels: Panels): void {
  listenForCopying(reader.root, reader.book, reader.announcer);
  new Filters(panels.of("adjust"), reader.stage);
  if (panels.has("download")) {
    addDownloads(reader, panels);
  }
  addCitation(reader, panels);
  if (panels.has("text")) {
    addText(reader, panels);
  }
  if (panels.has("crop")) {
    addCrop(reader, panels);
  }
}

function addText(reader: Reader, panels: Panels): void {
  const panel = panels.of("text");
  const texts = new PageTexts(reader.book);
  const beside = new TextPanel(panel, reader.book, texts);
  const over = new TextLayer(reader.layers, texts);
  const choice = element<HTMLInputElement>(panel, "[data-over]");
  const showBeside = (): void => {
    if (panels.current === "text") {
      void beside.show(reader.pages);
    }
  };
  const showOver = (): void => {
    if (choice.checked) {
      void over.show(reader.pages);
    } else {
      over.hide(reader.pages);
    }
  };
  panels.onChange(showBeside);
  reader.onTurn(showBeside);
  choice.addEventListener("change", showOver);
  reader.viewer.onOpen(showOver);
}

function addCrop(reader: Reader, panels: Panels): void {
  const { viewer, layers, book } = reader;
  const crop = new Crop(panels.of("crop"), reader.root, reader.stage, viewer, layers, book, (image, box) =>
    reader.linkTo({ page: image.index, box }),
  );
  panels.onChange((open) => (crop.active = open === "crop"));
}

function addDownloads(reader: Reader, panels: Panels): void {
  const downloads = new DownloadPanel(panels.of("download"), reader.root, reader.book, panels.has("text"));
  const show = (): void => {
    if (panels.current === "download") {
      downloads.show(reader.viewer.shown);
    }
  };
  panels.onChange(show);
  reader.viewer.onOpen(show);
}

function addCitation(reader: Reader, panels: Panels): void {
  const cite = new CitePanel(panels.of("cite"), reader.book);
  const show = (): void => {
    if (panels.current === "cite") {
      cite.show(reader.page, reader.linkTo(reader.spot()));
    }
  };
  panels.onChange(show);
  reader.viewer.onRest(show);
}
