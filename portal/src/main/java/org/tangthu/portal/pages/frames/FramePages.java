package org.tangthu.portal.pages.frames;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.Cards;
import org.tangthu.portal.pages.Named;
import org.tangthu.portal.pages.Names;
import org.tangthu.portal.pages.Newest;
import org.tangthu.portal.pages.Sources;
import org.tangthu.portal.pages.Within;
import org.tangthu.portal.pages.frames.SnippetsPage.Snippet;
import org.tangthu.repository.model.Library;

/**
 * Builds what other sites put into frames, and the page that tells them how. All of it is the same for every visitor.
 * Thread-safe.
 */
public final class FramePages {
    private static final String SNIPPETS = "/embed";
    private static final String SEARCH = "/embed/search";
    private static final String NEWEST = "/embed/new";
    private static final int SEARCH_HEIGHT = 120;
    private static final int NEWEST_HEIGHT = 480;
    private static final int ITEMS = 6;

    private static final String FRAME = "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"%d\""
            + " style=\"border: 0\" loading=\"lazy\"></iframe>";

    private final Sources sources;
    private final Editions editions;

    public FramePages(Sources sources, Editions editions) {
        this.sources = sources;
        this.editions = editions;
    }

    /** A search box. @param library identifier; empty for all @return empty if there is no such library */
    public Optional<PageModel> search(Optional<String> library, Language language) {
        return confined(
                library,
                language,
                (found, edition) -> new SearchFrame(
                        head("frames.search", SEARCH, found, edition),
                        found.map(known -> named(known, edition)),
                        found.map(known -> Within.library(known.id()))));
    }

    /** The newest items. @param library identifier; empty for all @return empty if there is no such library */
    public Optional<NewestFrame> newest(Optional<String> library, Language language) {
        return confined(library, language, (found, edition) -> {
            Optional<Within> part = found.map(known -> Within.library(known.id()));
            Newest newest = part.map(items -> Newest.in(sources, items, ITEMS, Set.of()))
                    .orElseGet(() -> Newest.everywhere(sources, ITEMS));
            return new NewestFrame(
                    head("frames.new", NEWEST, found, edition),
                    found.map(known -> named(known, edition)),
                    newest.cards(new Cards(sources, edition, new Names(sources.catalogue(), edition))),
                    part.map(items -> items.all(edition.links()))
                            .orElseGet(() -> edition.links().to("/search")));
        });
    }

    /** How they are put into a page. @return empty if there is no such library */
    public Optional<PageModel> snippets(Optional<String> library, Language language) {
        return confined(
                library,
                language,
                (found, edition) -> new SnippetsPage(
                        head("frames", SNIPPETS, found, edition),
                        found.map(known -> named(known, edition)),
                        List.of(
                                snippet("search", SEARCH, SEARCH_HEIGHT, found, edition),
                                snippet("new", NEWEST, NEWEST_HEIGHT, found, edition))));
    }

    private <P extends PageModel> Optional<P> confined(
            Optional<String> library, Language language, BiFunction<Optional<Library>, Edition, P> page) {
        Optional<Library> found = library.flatMap(id -> sources.catalogue().find(id))
                .flatMap(entry ->
                        entry.entity() instanceof Library known ? Optional.of(known) : Optional.<Library>empty());
        return library.isPresent() && found.isEmpty()
                ? Optional.empty()
                : Optional.of(page.apply(found, editions.get(language)));
    }

    private Head head(String key, String path, Optional<Library> library, Edition edition) {
        return Head.of(
                edition.text(key + ".title"),
                Optional.of(edition.text(key + ".text")),
                sources.addresses().at(path(path, library)));
    }

    private static Snippet snippet(String code, String path, int height, Optional<Library> library, Edition edition) {
        String title = edition.text("frames." + code + ".title");
        String shown = edition.links().to(path(path, library));
        String html = FRAME.formatted(attribute(edition.links().absolute(shown)), attribute(title), height);
        return new Snippet(code, title, edition.text("frames." + code + ".text"), shown, height, html);
    }

    private static String path(String path, Optional<Library> library) {
        return library.map(known -> path + "?library=" + URLEncoder.encode(known.id(), StandardCharsets.UTF_8))
                .orElse(path);
    }

    private static Named named(Library library, Edition edition) {
        return new Named(edition.best(library.names()), edition.links().library(library.id()), Optional.empty());
    }

    /** As HTML has it between quotation marks. */
    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
