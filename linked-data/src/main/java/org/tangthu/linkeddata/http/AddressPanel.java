package org.tangthu.linkeddata.http;

/** Beside what a page tells: the address of the thing, and its forms for programs. */
final class AddressPanel {
    private AddressPanel() {}

    static Html of(String iri, Words words) {
        var html = new Html().element("h2", words.text("address")).element("code", iri, "class", "address");
        html.element("h2", words.text("forms")).open("ul", "class", "tags");
        for (MediaType form : MediaType.RDF) {
            String address = iri + "." + form.extension();
            html.open("li")
                    .element(
                            "a",
                            words.text("form." + form.extension()),
                            "class",
                            "tag",
                            "href",
                            address,
                            "type",
                            form.mediaType())
                    .close("li");
        }
        return html.close("ul");
    }
}
