package org.tangthu.portal.usage;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tangthu.repository.usage.UsageKind;

/** The addresses at which something is used; all others are not counted. The table of {@code docs/usage.md}. */
final class Doors {
    private static final Pattern ITEM = Pattern.compile("/item/([^/.]+)");
    private static final Pattern FILE = Pattern.compile("/item/([^/.]+)\\.([a-z.]+)");
    private static final Pattern LEAF = Pattern.compile("/item/([^/.]+)/page/(\\d{4,9})(\\.txt|\\.alto\\.xml)?");
    private static final Pattern VIEWER = Pattern.compile("/item/[^/.]+/(?:view|embed)");
    private static final Pattern DATA = Pattern.compile("/data/([^/.]+)(?:\\.[a-z]+)?");
    private static final Pattern IMAGE = Pattern.compile("/iiif/image/[23]/([^/.]+)\\.(\\d{4,9})/(.+)");
    private static final Pattern PROBE = Pattern.compile("/iiif/auth/2/probe/([^/.]+)\\.\\d{4,9}");
    /** The whole page, the size either the largest or named. */
    private static final Pattern WHOLE = Pattern.compile("full/(?:(\\^?max|full)|([!^]{0,2}[\\d,]+))/[^/]+/[^/]+");

    private static final Pattern INSIDE =
            Pattern.compile("(?:/iiif/search/[12]/([^/.]+)|/api/items/([^/.]+)/text-search)");
    private static final Pattern REST = Pattern.compile("/api/items/([^/.]+)");
    private static final Pattern LIBRARY = Pattern.compile("/libraries/([^/]+)");
    private static final Pattern OTHER_PAGE = Pattern.compile("/|/search|/collections/[^/]+|/exhibitions/[^/]+");
    private static final Pattern SEARCH = Pattern.compile("/search|/api/search");
    /** Another page of the same hits, in another order or language, is no other query. */
    private static final Set<String> NO_PART_OF_A_QUERY = Set.of("page", "size", "sort", "lang");

    /** A larger picture than this is not for the screen. */
    private static final int SCREEN = 1_024;

    private Doors() {}

    /** @param given path as the servlets see it; JAX-RS takes a slash at its end for nothing @param query as it came */
    static Optional<Asked> of(String given, String query) {
        String path = given.length() > 1 && given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        if (path.startsWith("/iiif/image/")) {
            return image(path);
        }
        if (path.startsWith("/item/")) {
            return ofItem(path);
        }
        Matcher inside = INSIDE.matcher(path);
        if (inside.matches()) {
            String name = inside.group(1) == null ? inside.group(2) : inside.group(1);
            return words(query).map(words -> new Asked.OfItem(UsageKind.SEARCH, name, words, false));
        }
        if (SEARCH.matcher(path).matches()) {
            Optional<Asked> asked = words(query).map(words -> new Asked.Query(libraries(query), words));
            return asked.isPresent() || path.startsWith("/api/") ? asked : Optional.of(new Asked.Page());
        }
        return elsewhere(path);
    }

    private static Optional<Asked> ofItem(String path) {
        Matcher item = ITEM.matcher(path);
        if (item.matches()) {
            return use(UsageKind.VIEW, item.group(1), "");
        }
        Matcher leaf = LEAF.matcher(path);
        if (leaf.matches()) {
            return leaf.group(3) == null
                    ? read(leaf.group(1))
                    : use(leaf.group(3).equals(".txt") ? UsageKind.TEXT : UsageKind.ALTO, leaf.group(1), leaf.group(2));
        }
        Matcher file = FILE.matcher(path);
        if (file.matches()) {
            String format = file.group(2);
            return switch (format) {
                case "pdf" -> use(UsageKind.PDF, file.group(1), "");
                case "txt" -> use(UsageKind.TEXT, file.group(1), "");
                default -> use(UsageKind.RECORD, file.group(1), format);
            };
        }
        return VIEWER.matcher(path).matches() ? Optional.of(new Asked.Page()) : Optional.empty();
    }

    /**
     * Whoever opens an image to move about in it asks for its description, in every viewer. Of a guarded one viewers of other
     * sites ask for it as nobody, and then whether their visitor may see it.
     */
    private static Optional<Asked> image(String path) {
        Matcher image = IMAGE.matcher(path);
        if (!image.matches()) {
            return Optional.empty();
        }
        if (image.group(3).equals("info.json")) {
            return read(image.group(1));
        }
        Matcher whole = WHOLE.matcher(image.group(3));
        return whole.matches() && (whole.group(1) != null || large(whole.group(2)))
                ? use(UsageKind.IMAGE, image.group(1), image.group(2))
                : Optional.empty();
    }

    private static boolean large(String size) {
        return Pattern.compile("\\D+")
                .splitAsStream(size)
                .filter(side -> !side.isEmpty())
                .anyMatch(side -> side.length() > 4 || Integer.parseInt(side) > SCREEN);
    }

    private static Optional<Asked> elsewhere(String path) {
        Matcher probe = PROBE.matcher(path);
        if (probe.matches()) {
            return read(probe.group(1));
        }
        Matcher data = DATA.matcher(path);
        if (data.matches()) {
            return use(UsageKind.RECORD, data.group(1), path.substring(data.end(1)));
        }
        Matcher rest = REST.matcher(path);
        if (rest.matches()) {
            return use(UsageKind.RECORD, rest.group(1), "json");
        }
        Matcher library = LIBRARY.matcher(path);
        if (library.matches()) {
            return Optional.of(new Asked.OfLibrary(library.group(1)));
        }
        return OTHER_PAGE.matcher(path).matches() ? Optional.of(new Asked.Page()) : Optional.empty();
    }

    private static Optional<Asked> use(UsageKind kind, String name, String part) {
        return Optional.of(new Asked.OfItem(kind, name, part, false));
    }

    /** The content, whichever page of it. */
    private static Optional<Asked> read(String name) {
        return Optional.of(new Asked.OfItem(UsageKind.READ, name, "", true));
    }

    /** All that makes a query another one; empty if nothing is asked. */
    private static Optional<String> words(String query) {
        if (Queries.values(query, "q").stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        return Optional.of(Queries.pairs(query)
                .filter(pair -> !NO_PART_OF_A_QUERY.contains(pair.name()))
                .map(pair -> pair.name() + "=" + pair.value())
                .sorted()
                .collect(Collectors.joining("&")));
    }

    private static Set<String> libraries(String query) {
        return new TreeSet<>(Queries.values(query, "library"));
    }
}
