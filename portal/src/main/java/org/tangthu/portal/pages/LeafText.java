package org.tangthu.portal.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tangthu.portal.search.query.Match;
import org.tangthu.portal.search.query.Planner;
import org.tangthu.portal.search.query.QueryPlan;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.text.Box;
import org.tangthu.repository.text.PageText;
import org.tangthu.repository.text.PlacedText;
import org.tangthu.repository.text.TextLanguages;

/** The text of a page as one visitor asks for it: none where this visitor may not read it. */
final class LeafText {
    private final Optional<PageText> text;
    private final Optional<PlacedText> placed;
    private final TextLanguages languages;
    private final List<Match> matches;
    private final boolean readings;

    LeafText(Sources sources, Item item, Page page, LeafAsked asked, Decision decision) {
        this.text = decision.full() ? sources.texts().read(item.ark(), page) : Optional.empty();
        this.placed = text.map(PageText::placed);
        this.languages = new TextLanguages(item.description().languages());
        this.matches = placed.map(known -> matches(sources.words(), asked.words(), known.plain()))
                .orElse(List.of());
        this.readings = asked.readings();
    }

    private static List<Match> matches(Planner planner, String words, String text) {
        QueryPlan plan = planner.plan(words);
        return plan.isEmpty() ? List.of() : planner.matcher(plan).find(text);
    }

    boolean exists() {
        return text.isPresent();
    }

    boolean hasReadings() {
        return text.stream().flatMap(PageText::words).anyMatch(word -> word.transcription()
                .isPresent());
    }

    /** Where it answers the words that were asked for, in its own order. */
    List<Match> matches() {
        return matches;
    }

    /** @param headings of the parts of the item that begin here */
    List<LeafPage.Passage> passages(Set<String> headings) {
        return text.map(known -> TextLayout.of(known, languages, matches, headings, readings))
                .orElse(List.of());
    }

    /** Where the first match stands on the image, if that is known. */
    Optional<Box> spot() {
        return placed.flatMap(known -> matches.stream()
                .limit(1)
                .map(match -> Box.around(known.parts().stream()
                        .filter(part -> part.start() < match.end() && part.end() > match.start())
                        .map(PlacedText.Placed::box)))
                .filter(box -> !box.equals(Box.NONE))
                .findFirst());
    }
}
