package org.tangthu.portal.pages.editing;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.forms.Choice;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * The form for the description of an item.
 *
 * @param form carries the version that it was made from
 * @param places to be suggested where one is typed
 * @param collections likewise
 */
public record EditPage(
        Head head,
        FormView form,
        EditedItem item,
        Report report,
        List<Section> sections,
        List<Choice> places,
        List<Choice> collections)
        implements PageModel {
    public EditPage {
        sections = List.copyOf(sections);
        places = List.copyOf(places);
        collections = List.copyOf(collections);
    }

    /** Fields that belong together. */
    public record Section(String title, List<Field> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field.
     *
     * @param name as {@code item.yaml} calls it; also the identifier of its element
     * @param list whether rows can be added to it
     * @param whole whether all of it is shown; else it has too many values for a page
     * @param problem what is wrong with the field as a whole
     * @param now what somebody else wrote into it since, where that is something else
     */
    public record Field(
            String name,
            String label,
            Optional<String> help,
            boolean list,
            boolean whole,
            List<Row> rows,
            Optional<String> problem,
            Optional<String> now) {
        public Field {
            rows = List.copyOf(rows);
        }
    }

    /** @param name also the identifier of its element @param number as people count, from 1 */
    public record Row(String name, int place, int number, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Something to fill in.
     *
     * @param name also the identifier of its element
     * @param kind of input
     * @param choices none where nothing is chosen
     * @param suggestions identifier of the list of what may be meant
     */
    public record Cell(
            String name,
            String label,
            String kind,
            String value,
            List<Choice> choices,
            boolean required,
            Optional<String> suggestions,
            Optional<String> problem) {
        public Cell {
            choices = List.copyOf(choices);
        }

        /** Whether something is chosen from the start, as there is no choice of nothing. */
        public boolean isChosen() {
            return !choices.isEmpty() && !choices.get(0).value().isEmpty();
        }
    }

    @Override
    public String template() {
        return "pages/staff/edit";
    }
}
