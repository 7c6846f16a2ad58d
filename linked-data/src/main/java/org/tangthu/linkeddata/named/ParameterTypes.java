package org.tangthu.linkeddata.named;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.tangthu.linkeddata.describe.Prefixes;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.code.Code;
import org.tangthu.repository.code.CodeList;
import org.tangthu.repository.code.CodeLists;

/** The types of parameters: concepts and entities, which become IRIs, and texts, years and instants, which become literals. */
record ParameterTypes(Addresses addresses, CodeLists codes, String naan) {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,99}");
    private static final Pattern YEAR = Pattern.compile("\\d{1,4}");
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final int MOST_NAMED = 40;

    /** @throws IllegalArgumentException if there is no such type: files are the programmer's */
    ParameterType of(String name) {
        String[] words = name.split(" ");
        return switch (words[0]) {
            case "concept" -> concept(name, codes.scheme(words[1]));
            case "library", "agent", "collection" ->
                type(
                        name,
                        "the identifier of a " + name,
                        IDENTIFIER,
                        id -> NodeFactory.createURI(addresses.concept(name, id)));
            case "item" ->
                new ParameterType(name, "the name of an item's ARK", ark -> Ark.ofName(naan, ark)
                        .map(addresses::ark)
                        .map(NodeFactory::createURI));
            case "text" -> type(name, "a text of at most 200 characters", TEXT, NodeFactory::createLiteralString);
            case "year" ->
                type(
                        name,
                        "a year of four digits at most",
                        YEAR,
                        year -> NodeFactory.createLiteralString("0".repeat(4 - year.length()) + year));
            case "instant" ->
                new ParameterType(
                        name, "a day or an instant such as 2026-01-31 or 2026-01-31T12:00:00Z", text -> instant(text)
                                .map(at -> NodeFactory.createLiteralDT(at.toString(), XSDDatatype.XSDdateTime)));
            default -> throw new IllegalArgumentException("no type of parameters '" + name + "'");
        };
    }

    private ParameterType concept(String name, CodeList list) {
        String some =
                list.codes().stream().limit(MOST_NAMED).map(Code::notation).collect(Collectors.joining(", "));
        String expected = list.codes().size() > MOST_NAMED
                ? "a notation of the scheme " + addresses.at("/id/" + list.scheme())
                : "one of " + some;
        return new ParameterType(
                name, expected, notation -> list.find(notation).map(this::iri).map(NodeFactory::createURI));
    }

    /** Under this portal's base. */
    private String iri(Code code) {
        return addresses.at(code.iri().substring(Prefixes.STABLE_BASE.length()));
    }

    private static ParameterType type(String name, String expected, Pattern form, Function<String, Node> term) {
        return new ParameterType(name, expected, text -> Optional.of(text)
                .filter(value -> form.matcher(value).matches())
                .map(term));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? Instant.parse(text)
                            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
