// Shows the items that are like this one in its own page, once a reader comes near the place where they stand. Without this
// script a link leads to them.

/** So far below what is in sight they begin to load. */
const AHEAD = "300px";

async function show(link: HTMLAnchorElement): Promise<void> {
  try {
    const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const cards = page.querySelector("main .cards");
      const place = link.closest("section");
      if (cards === null) {
        place?.remove();
      } else {
        link.parentElement?.replaceWith(document.adoptNode(cards));
      }
    }
  } catch {
    // The server is away or busy: the link remains.
  }
}

for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-similar]")) {
  const watch = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        watch.disconnect();
        void show(link);
      }
    },
    { rootMargin: AHEAD },
  );
  watch.observe(link);
}
