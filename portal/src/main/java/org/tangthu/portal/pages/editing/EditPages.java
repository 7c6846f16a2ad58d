package org.tangthu.portal.pages.editing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tangthu.portal.editing.Edited;
import org.tangthu.portal.editing.Finding;
import org.tangthu.portal.forms.Choice;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.editing.EditField.Part;
import org.tangthu.portal.pages.editing.Report.Fault;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.json.EntityJson;
import org.tangthu.repository.json.EntityYaml;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;

/** Builds the pages on which a description is edited. Thread-safe. */
public final class EditPages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_COLLECTIONS = 500;

    /** Fields that need a word of explanation. */
    private static final Set<String> HELPED = Set.of(
            "titles",
            "agents",
            "creatorAbsence",
            "dates",
            "places",
            "localId",
            "copies",
            "custodian",
            "acquisition",
            "collections",
            "groups",
            "embargo");

    private final Editions editions;
    private final Catalogue catalogue;
    private final CodeLists codes;

    public EditPages(Editions editions, Catalogue catalogue, CodeLists codes) {
        this.editions = editions;
        this.catalogue = catalogue;
        this.codes = codes;
    }

    /** The fields of an item as {@code item.yaml} has them. */
    public static ObjectNode fields(Item item) {
        try {
            ObjectNode fields = (ObjectNode) JSON.readTree(EntityJson.bytes(item));
            fields.remove("entity");
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException("what was just written as JSON is none", e);
        }
    }

    /** What stands in the form of an item that nobody has touched. */
    public static Typed typed(Item item) {
        return Typed.of(fields(item));
    }

    /** The item as YAML, to be edited. */
    public static String yaml(Item item) {
        return EntityYaml.text(item);
    }

    /**
     * What is said beside a description that was looked at.
     *
     * @param findings what the item lacks as it stands; counts where the description could not be judged
     * @param done key of the sentence that says what was just done
     */
    public record Said(Optional<Edited> edited, List<Finding> findings, Optional<String> done) {}

    /** The form. @param typed what stands in it */
    public EditPage form(FormView form, CatalogueEntry head, Typed typed, Said said, Language language) {
        return form(form, head, typed, said, Optional.empty(), language);
    }

    /**
     * The form of somebody who was overtaken: with what the other changed where it was left alone here, and beside the rest
     * what stands now.
     *
     * @param before the item as this was made from; empty if nobody knows it any more
     * @param head as it stands now
     */
    public EditPage overtaken(
            FormView form, Optional<Item> before, CatalogueEntry head, Typed typed, Said said, Language language) {
        Typed now = typed((Item) head.entity());
        Typed merged =
                before.map(EditPages::typed).map(then -> typed.upon(then, now)).orElse(typed);
        return form(form, head, merged, said, Optional.of(now), language);
    }

    private EditPage form(
            FormView form, CatalogueEntry head, Typed typed, Said said, Optional<Typed> now, Language language) {
        Edition edition = editions.get(language);
        Labels labels = new Labels(codes, edition);
        Reports reports = new Reports(edition);
        List<Fault> faults =
                said.edited().map(edited -> reports.ofForm(edited.problems())).orElse(List.of());
        return new EditPage(
                Head.unindexed(edition.text("edit.title")),
                form.with("version", Integer.toString(head.version())),
                item(head, edition),
                report(
                        head,
                        said,
                        faults,
                        now.isPresent(),
                        name -> EditFields.find(name).isPresent(),
                        edition),
                EditFields.SECTIONS.stream()
                        .map(section -> new EditPage.Section(
                                edition.text("edit.section." + section.code()),
                                section.fields().stream()
                                        .map(field -> field(field, typed, now, faults, labels, edition))
                                        .toList()))
                        .toList(),
                codes.places().all().stream()
                        .map(place -> new Choice(place.id(), place.title().in(language.tag())))
                        .toList(),
                catalogue.list(EntityKind.COLLECTION, "", MOST_COLLECTIONS).stream()
                        .map(entry -> new Choice(
                                entry.entity().id(), entry.entity().label().value()))
                        .toList());
    }

    private static Report report(
            CatalogueEntry head,
            Said said,
            List<Fault> faults,
            boolean overtaken,
            Predicate<String> targets,
            Edition edition) {
        boolean judged = said.edited()
                .filter(edited ->
                        edited.prepared().isPresent() || !edited.findings().isEmpty())
                .isPresent();
        return new Report(
                said.done().map(edition::text),
                Optional.of(edition.text("edit.overtaken", head.version())).filter(sentence -> overtaken),
                faults,
                new Reports(edition).lacks(judged ? said.edited().orElseThrow().findings() : said.findings(), targets),
                judged);
    }

    private EditedItem item(CatalogueEntry head, Edition edition) {
        Item item = (Item) head.entity();
        String desk = "/staff/items/" + item.ark().name();
        return new EditedItem(
                item.label(),
                item.ark().name(),
                head.version(),
                edition.text("staff.item.state." + item.state().code()),
                edition.links().to(desk),
                edition.links().to(desk + "/edit"),
                edition.links().to(desk + "/edit/yaml"));
    }

    private static EditPage.Field field(
            EditField field, Typed typed, Optional<Typed> now, List<Fault> faults, Labels labels, Edition edition) {
        Optional<List<Map<String, String>>> rows = typed.rows(field);
        List<EditPage.Row> shown = new ArrayList<>();
        List<Map<String, String>> filled = new ArrayList<>(rows.orElse(List.of()));
        if (field.list() && rows.isPresent() && (filled.isEmpty() || !field.blank(filled.get(filled.size() - 1)))) {
            filled.add(Map.of());
        }
        for (int place = 0; place < filled.size(); place++) {
            shown.add(row(field, place, filled.get(place), faults, labels, edition));
        }
        Optional<String> help = Optional.of("edit." + field.name() + ".help")
                .filter(key -> HELPED.contains(field.name()))
                .map(edition::text);
        return new EditPage.Field(
                field.name(),
                edition.text("edit." + field.name()),
                help,
                field.list(),
                rows.isPresent(),
                shown,
                field.list() || !field.plain() ? Reports.about(field.name(), faults) : Optional.empty(),
                now.flatMap(then -> then.rows(field))
                        .filter(others -> rows.isPresent() && !others.equals(rows.get()))
                        .map(others -> new Reports(edition).told(field, others, labels)));
    }

    private static EditPage.Row row(
            EditField field,
            int place,
            Map<String, String> values,
            List<Fault> faults,
            Labels labels,
            Edition edition) {
        return new EditPage.Row(
                field.row(place),
                place,
                place + 1,
                field.parts().stream()
                        .map(part -> cell(field, place, part, values, faults, labels, edition))
                        .toList());
    }

    private static EditPage.Cell cell(
            EditField field,
            int place,
            Part part,
            Map<String, String> values,
            List<Fault> faults,
            Labels labels,
            Edition edition) {
        String name = field.cell(place, part);
        String value = values.getOrDefault(part.key(), "");
        String key = "edit." + field.name() + (part.key().isEmpty() ? "" : "." + part.key());
        return new EditPage.Cell(
                name,
                edition.text(key),
                part.input().kind().code(),
                value,
                labels.choices(part.input(), value, !part.required()),
                part.required(),
                suggestions(field, part),
                Reports.about(name, faults));
    }

    private static Optional<String> suggestions(EditField field, Part part) {
        String cell = field.name() + "." + part.key();
        return switch (cell) {
            case "places.id" -> Optional.of("known-places");
            case "collections." -> Optional.of("known-collections");
            default -> Optional.empty();
        };
    }

    /** The tab with all of the description as YAML, which stands in the form. @param overtaken whether somebody was faster */
    public YamlPage yaml(FormView form, CatalogueEntry head, Said said, boolean overtaken, Language language) {
        Edition edition = editions.get(language);
        Reports reports = new Reports(edition);
        List<Fault> faults =
                said.edited().map(edited -> reports.ofText(edited.problems())).orElse(List.of());
        return new YamlPage(
                Head.unindexed(edition.text("edit.title")),
                form.with("version", Integer.toString(head.version())),
                item(head, edition),
                report(head, said, faults, overtaken, name -> false, edition),
                Optional.of(yaml((Item) head.entity())).filter(text -> overtaken));
    }
}
