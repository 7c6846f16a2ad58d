// Lists of links in panels, from the template that the server wrote.
import { element } from "./elements";

export interface Link {
  readonly text: string;
  readonly href: string;
  /** Name under which it is saved, where it is to be saved. */
  readonly saveAs?: string;
}

export function linkItem(root: ParentNode, link: Link): DocumentFragment {
  const template = element<HTMLTemplateElement>(root, "template[data-link]");
  const item = template.content.cloneNode(true) as DocumentFragment;
  const anchor = element<HTMLAnchorElement>(item, "a");
  anchor.href = link.href;
  anchor.textContent = link.text;
  if (link.saveAs) {
    anchor.download = link.saveAs;
  }
  return item;
}
