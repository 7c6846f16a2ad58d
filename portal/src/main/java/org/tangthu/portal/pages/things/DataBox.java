package org.tangthu.portal.pages.things;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tangthu.portal.frame.Head.Alternate;

/**
 * What programs are told of a thing.
 *
 * @param address of the thing, which stands for it in data
 * @param forms in which it is described
 */
public record DataBox(String address, List<Form> forms) {
    private static final Map<String, String> NAMES = Map.of(
            "text/turtle", "Turtle",
            "application/ld+json", "JSON-LD",
            "application/n-triples", "N-Triples",
            "application/rdf+xml", "RDF/XML");

    public DataBox {
        Objects.requireNonNull(address);
        forms = List.copyOf(forms);
    }

    static DataBox of(String address, List<Alternate> forms) {
        return new DataBox(
                address,
                forms.stream()
                        .map(form -> new Form(NAMES.getOrDefault(form.type(), form.type()), form.type(), form.href()))
                        .toList());
    }

    /** @param type media type */
    public record Form(String name, String type, String href) {}
}
