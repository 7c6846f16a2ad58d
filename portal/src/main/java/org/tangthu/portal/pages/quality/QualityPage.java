package org.tangthu.portal.pages.quality;

import java.util.List;
import java.util.Objects;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * How complete descriptions are, in words.
 *
 * @param all of the whole site
 * @param libraries each with what its items lack
 * @param collections each with what its items lack
 * @param csv address of the same as a table
 * @param data address of the same as JSON-LD
 */
public record QualityPage(Head head, Part all, List<Part> libraries, List<Part> collections, String csv, String data)
        implements PageModel {
    /**
     * The items of the site, of a library or of a collection.
     *
     * @param share how complete they are, as a percentage
     * @param fields every field of a description
     * @param findings of the fields and other rules those that some item breaks
     */
    public record Part(
            String name, String href, String items, String share, List<Measure> fields, List<Measure> findings) {
        public Part {
            fields = List.copyOf(fields);
            findings = List.copyOf(findings);
        }
    }

    /**
     * One field or rule.
     *
     * @param level mandatory or recommended
     * @param permille how many items of a thousand have it
     */
    public record Measure(String name, String level, String share, long permille, String lacking, String message) {}

    public QualityPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(all);
        libraries = List.copyOf(libraries);
        collections = List.copyOf(collections);
    }

    @Override
    public String template() {
        return "pages/quality/quality";
    }
}
