package org.tangthu.iiif.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tangthu.iiif.item.CanvasPlace;
import org.tangthu.iiif.item.ItemView;
import org.tangthu.iiif.search.Hit.Mark;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.TextOrigin.Machine;

/** Makes hits of passages: places them on canvases and names each mark within the address of its answer. */
final class Hits {
    private static final Pattern BETWEEN_IDEOGRAPHS =
            Pattern.compile("(?<=\\p{IsIdeographic})\n+(?=\\p{IsIdeographic})");
    private static final Pattern LINE_ENDS = Pattern.compile("\n+");

    private final ItemView item;
    private final Addresses addresses;
    private final String answer;

    /** @param answer address of that part of an answer in which they are told */
    Hits(ItemView item, Addresses addresses, String answer) {
        this.item = item;
        this.addresses = addresses;
        this.answer = answer;
    }

    List<Hit> of(PageMatches found) {
        List<Hit> hits = new ArrayList<>();
        for (PageMatch page : found.pages()) {
            Optional<Machine> machine = machine(page);
            int number = 1;
            for (Passage passage : page.passages()) {
                String name = answer + "#" + page.page() + "-" + number++;
                hits.add(new Hit(
                        marks(page.page(), passage, name),
                        onOneLine(passage.before()),
                        onOneLine(passage.words()),
                        onOneLine(passage.after()),
                        machine));
            }
        }
        return hits;
    }

    /** What the index knows to be a machine's is told as such, whichever machine it was. */
    private Optional<Machine> machine(PageMatch match) {
        return match.machine()
                ? item.page(match.page())
                        .flatMap(Page::text)
                        .flatMap(text -> text.origin().machine())
                        .or(() -> Optional.of(Machine.UNKNOWN))
                : Optional.empty();
    }

    private List<Mark> marks(String page, Passage passage, String name) {
        String canvas = addresses.canvas(item.item().ark(), page);
        if (passage.lines().isEmpty()) {
            return List.of(new Mark(name, onOneLine(passage.words()), canvas));
        }
        List<Mark> marks = new ArrayList<>();
        for (Passage.Line line : passage.lines()) {
            String id = marks.isEmpty() ? name : name + "-" + (marks.size() + 1);
            String target = new CanvasPlace(canvas, Optional.of(line.box())).uri();
            marks.add(new Mark(id, onOneLine(line.words()), target));
        }
        return marks;
    }

    private static String onOneLine(String text) {
        return LINE_ENDS
                .matcher(BETWEEN_IDEOGRAPHS.matcher(text).replaceAll(""))
                .replaceAll(" ");
    }
}
