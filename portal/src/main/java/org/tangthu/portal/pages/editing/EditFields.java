package org.tangthu.portal.pages.editing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.portal.pages.editing.EditField.Part;
import org.tangthu.portal.pages.editing.Input.Kind;

/** All that the form asks for, in the order of the page. */
final class EditFields {
    private static final Input TEXT = Input.of(Kind.TEXT);
    private static final Input DAY = Input.of(Kind.DAY);
    private static final Input REFERENCE = Input.of(Kind.REFERENCE);
    private static final Part LANGUAGE = with("lang", Input.code("language"));

    static final List<Section> SECTIONS = List.of(
            new Section(
                    "work",
                    List.of(
                            list("titles", of("value", TEXT), LANGUAGE, with("type", Input.code("title-type"))),
                            one("kind", required(Input.code("kind"))),
                            list(
                                    "agents",
                                    of("name", TEXT),
                                    with("role", Input.code("agent-role")),
                                    of("id", REFERENCE)),
                            one("creatorAbsence", whole(Input.code("creator-absence"))),
                            list(
                                    "dates",
                                    of("edtf", Input.of(Kind.EDTF)),
                                    of("printed", TEXT),
                                    with("role", Input.code("date-role"))),
                            list("places", of("id", TEXT), of("name", TEXT), with("role", Input.code("place-role"))))),
            new Section(
                    "content",
                    List.of(
                            list("languages", whole(Input.code("language"))),
                            list("description", of("value", Input.of(Kind.AREA)), LANGUAGE),
                            list("subjects", of("value", TEXT), LANGUAGE),
                            list(
                                    "classification",
                                    with("scheme", Input.code("classification-scheme")),
                                    of("value", TEXT)),
                            one("extent", whole(TEXT)),
                            list("identifiers", with("type", Input.code("identifier-type")), of("value", TEXT)))),
            new Section(
                    "holding",
                    List.of(
                            one("localId", whole(TEXT)),
                            list("shelfmarks", whole(TEXT)),
                            one("copies", whole(Input.of(Kind.NUMBER))),
                            one("custodian", whole(TEXT)),
                            one(
                                    "acquisition",
                                    of("mode", Input.code("acquisition-mode")),
                                    of("from", TEXT),
                                    of("terms", TEXT)),
                            list("collections", whole(REFERENCE)),
                            list(
                                    "heritage",
                                    of("code", Input.code("heritage")),
                                    of("criterion", TEXT),
                                    of("decision", TEXT)),
                            list(
                                    "decisions",
                                    of("body", TEXT),
                                    of("bodyId", REFERENCE),
                                    of("number", TEXT),
                                    of("date", DAY),
                                    with("scope", Input.code("decision-scope")),
                                    of("withdrawn", DAY)))),
            new Section(
                    "use",
                    List.of(
                            one("rights", whole(Input.code("rights"))),
                            one("access", required(Input.code("access"))),
                            list("groups", whole(TEXT)),
                            one("embargo", whole(DAY)),
                            one("digitization", required(Input.code("digitization"))),
                            one("viewingDirection", whole(Input.code("viewing-direction"))))));

    private EditFields() {}

    /** @param code of its heading */
    record Section(String code, List<EditField> fields) {}

    static Stream<EditField> all() {
        return SECTIONS.stream().flatMap(section -> section.fields().stream());
    }

    static Optional<EditField> find(String name) {
        return all().filter(field -> field.name().equals(name)).findFirst();
    }

    private static EditField list(String name, Part... parts) {
        return new EditField(name, true, List.of(parts));
    }

    private static EditField one(String name, Part... parts) {
        return new EditField(name, false, List.of(parts));
    }

    private static Part whole(Input input) {
        return new Part("", input, true, false);
    }

    private static Part required(Input input) {
        return new Part("", input, true, true);
    }

    private static Part of(String key, Input input) {
        return new Part(key, input, true, false);
    }

    private static Part with(String key, Input input) {
        return new Part(key, input, false, false);
    }
}
