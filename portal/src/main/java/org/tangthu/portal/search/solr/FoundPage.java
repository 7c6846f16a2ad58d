package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.solr.common.SolrDocument;
import org.tangthu.portal.search.PageHit;
import org.tangthu.portal.search.Snippet;
import org.tangthu.portal.search.Spot;
import org.tangthu.portal.search.Where;
import org.tangthu.portal.search.query.Match;
import org.tangthu.repository.text.PlacedText;

/**
 * A page that Solr found.
 *
 * @param width of its image, in pixels of the master
 * @param height of its image
 * @param text and {@code reading}, how its characters are read in quốc ngữ: as they stand in the index
 * @param machine whether a machine made them
 */
record FoundPage(
        String page,
        Optional<String> label,
        int width,
        int height,
        PlacedText text,
        Optional<PlacedText> reading,
        boolean machine) {
    static final String[] FIELDS = {
        "id", "item", "page", "label", "width", "height", "text", "boxes", "reading", "reading_boxes", "machine"
    };

    static FoundPage of(SolrDocument document) {
        return new FoundPage(
                (String) document.getFieldValue("page"),
                Optional.ofNullable((String) document.getFieldValue("label")),
                (Integer) document.getFieldValue("width"),
                (Integer) document.getFieldValue("height"),
                placed(document, "text", "boxes").orElseThrow(),
                placed(document, "reading", "reading_boxes"),
                Boolean.TRUE.equals(document.getFieldValue("machine")));
    }

    private static Optional<PlacedText> placed(SolrDocument document, String text, String boxes) {
        return Optional.ofNullable((String) document.getFieldValue(text))
                .map(plain -> new PlacedText(plain, WordBoxes.decode((byte[]) document.getFieldValue(boxes))));
    }

    /** The page to show, with the piece of its text that answers, or of its reading where only that does. */
    PageHit hit(Explanation explanation) {
        List<PlacedText> texts = new ArrayList<>(List.of(text));
        reading.ifPresent(texts::add);
        Optional<PageHit> shown = Optional.empty();
        for (PlacedText each : texts) {
            List<Match> matches = explanation.read(machine ? Where.MACHINE_TEXT : Where.TEXT, each.plain());
            if (shown.isEmpty() && !matches.isEmpty()) {
                shown = Optional.of(shown(each, matches));
            }
        }
        return shown.orElseGet(() -> shown(text, List.of()));
    }

    private PageHit shown(PlacedText in, List<Match> matches) {
        Optional<Spot> spot = Snippet.heart(matches)
                .map(heart -> matches.stream().reduce(heart, (whole, next) -> grown(whole, next, in.plain())))
                .flatMap(whole -> new PassageBoxes(in)
                        .of(whole.start(), whole.end()).stream().findFirst())
                .map(line -> new Spot(line.box(), width, height));
        return new PageHit(page, label, machine, Snippet.of(in.plain(), matches), spot);
    }

    /** With the next match, if nothing is said between them. */
    private static Match grown(Match whole, Match next, String text) {
        boolean follows = next.start() >= whole.end()
                && text.substring(whole.end(), next.start()).isBlank();
        return follows ? whole.to(next) : whole;
    }
}
