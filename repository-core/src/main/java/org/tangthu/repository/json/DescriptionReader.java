package org.tangthu.repository.json;

import java.util.List;
import java.util.Optional;
import org.tangthu.repository.json.Tree.Scalar;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Location;
import org.tangthu.repository.model.PlaceReference;
import org.tangthu.repository.model.Title;
import org.tangthu.repository.problem.Problems;

/** Reads what an item says of its content, out of the item's own fields. */
final class DescriptionReader {
    private final Codes codes;

    DescriptionReader(Codes codes) {
        this.codes = codes;
    }

    /** Takes its fields; the description is there unless something in them was wrong, which {@code problems} then tells. */
    Optional<Description> read(Fields fields, Problems problems) {
        int before = problems.errors();
        List<Title> titles = fields.requiredList("titles", this::title);
        List<Contribution> agents = fields.list("agents", this::contribution);
        Optional<String> creatorAbsence = fields.optional("creatorAbsence", codes.of("creator-absence"));
        List<ItemDate> dates = fields.list("dates", this::date);
        List<PlaceReference> places = fields.list("places", this::place);
        List<LocalizedText> subjects = fields.list("subjects", Values.localized(Values.NAME));
        List<Coded> classification = fields.list("classification", coded("scheme", "classification-scheme"));
        List<String> languages = fields.list("languages", Values.LANGUAGE);
        List<LocalizedText> texts = fields.list("description", Values.localized(Values.TEXT));
        Optional<String> extent = fields.optional("extent", Values.NAME);
        List<Coded> identifiers = fields.list("identifiers", coded("type", "identifier-type"));
        if (problems.errors() > before || titles.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Description(
                titles,
                agents,
                creatorAbsence,
                dates,
                places,
                subjects,
                classification,
                languages,
                texts,
                extent,
                identifiers));
    }

    private Optional<Title> title(Tree tree, Problems problems) {
        if (tree instanceof Scalar) {
            return Values.NAME.read(tree, problems).map(text -> new Title(LocalizedText.of(text), Optional.empty()));
        }
        Fields fields = new Fields(tree, problems);
        Optional<String> value = fields.required("value", Values.NAME);
        Optional<String> lang = fields.optional("lang", Values.LANGUAGE);
        Optional<String> type = fields.optional("type", codes.of("title-type"));
        return fields.build(() -> new Title(new LocalizedText(value.orElseThrow(), lang), type));
    }

    private Optional<Contribution> contribution(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<String> name = fields.required("name", Values.NAME);
        Optional<String> role = fields.required("role", codes.of("agent-role"));
        Optional<String> agent = fields.optional("id", Values.SLUG);
        return fields.build(() -> new Contribution(name.orElseThrow(), role.orElseThrow(), agent));
    }

    private Optional<ItemDate> date(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<Edtf> edtf = fields.optional("edtf", Values.EDTF);
        Optional<String> printed = fields.optional("printed", Values.NAME);
        Optional<String> role = fields.required("role", codes.of("date-role"));
        return fields.build(() -> new ItemDate(edtf, printed, role.orElseThrow()));
    }

    private Optional<PlaceReference> place(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<Location> place = location(fields);
        Optional<String> role = fields.required("role", codes.of("place-role"));
        return fields.build(() -> new PlaceReference(place.orElseThrow(), role.orElseThrow()));
    }

    /** By its {@code id}, its {@code name}, or both. An {@code id} that is a name was always taken for one. */
    private Optional<Location> location(Fields fields) {
        Optional<Location> identified = fields.optional("id", codes.place());
        Optional<String> name = fields.optional("name", Values.NAME);
        if (!fields.has("id") && !fields.has("name")) {
            fields.error("id", "the field is missing", "a place needs 'id', 'name' or both");
        }
        if (name.isPresent() && identified.filter(place -> place.id().isEmpty()).isPresent()) {
            fields.error("id", "it is a name, and 'name' tells another", "write an identifier, or 'name' alone");
            return Optional.empty();
        }
        return name.isEmpty() ? identified : Optional.of(new Location(identified.flatMap(Location::id), name));
    }

    private Reader<Coded> coded(String field, String scheme) {
        return (tree, problems) -> {
            Fields fields = new Fields(tree, problems);
            Optional<String> code = fields.required(field, codes.of(scheme));
            Optional<String> value = fields.required("value", Values.NAME);
            return fields.build(() -> new Coded(code.orElseThrow(), value.orElseThrow()));
        };
    }
}
