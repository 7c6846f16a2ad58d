package org.tangthu.portal.pages.traffic;

import java.util.List;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * Who uses how much of the server.
 *
 * @param spans the times that can be looked at
 * @param mode what happens over budget, in a sentence
 * @param whole what all had together, in a sentence
 */
public record TrafficPage(Head head, List<Choice> spans, String mode, String whole, List<Row> rows)
        implements PageModel {
    public TrafficPage {
        spans = List.copyOf(spans);
        rows = List.copyOf(rows);
    }

    /** A link of a row of which one is on. */
    public record Choice(String label, String href, boolean current) {}

    /**
     * @param what what kind of payer it is, in words
     * @param classes what was asked for, each in words
     */
    public record Row(
            String name,
            String what,
            String requests,
            String data,
            String over,
            boolean refused,
            List<String> classes) {
        public Row {
            classes = List.copyOf(classes);
        }
    }

    @Override
    public String template() {
        return "pages/staff/traffic";
    }
}
