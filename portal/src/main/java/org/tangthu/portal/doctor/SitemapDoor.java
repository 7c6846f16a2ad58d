package org.tangthu.portal.doctor;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Sitemaps, which are prepared now and then and tell of that moment. */
final class SitemapDoor implements Door {
    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]*)</loc>");
    private static final Pattern MODIFIED = Pattern.compile("<lastmod>([^<]*)</lastmod>");
    private static final String ITEM = "/item/";

    @Override
    public String name() {
        return "sitemap";
    }

    @Override
    public String remedy() {
        return "its files are made anew when the server starts without its folder of lists";
    }

    @Override
    public Told ask(Stranger stranger) {
        String index = stranger.text("/sitemap.xml", "application/xml");
        Instant asOf = Instant.parse(Stranger.find(MODIFIED, index, "/sitemap.xml tells no time (lastmod)"));
        Set<String> items = new HashSet<>();
        for (String part : locations(index)) {
            for (String page : locations(stranger.text(stranger.below(part), "application/xml"))) {
                String path = stranger.below(page);
                if (path.startsWith(ITEM)) {
                    items.add(Names.ofItem(path));
                }
            }
            stranger.tell(name() + ": " + items.size() + " items");
        }
        return new Told(items.size(), Optional.of(items), Optional.of(asOf));
    }

    private static List<String> locations(String xml) {
        return LOCATION.matcher(xml)
                .results()
                .map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
                .toList();
    }
}
