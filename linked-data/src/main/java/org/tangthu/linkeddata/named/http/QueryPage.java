package org.tangthu.linkeddata.named.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.shared.PrefixMapping;
import org.tangthu.linkeddata.http.Html;
import org.tangthu.linkeddata.http.Page;
import org.tangthu.linkeddata.http.Words;
import org.tangthu.linkeddata.named.NamedQueries;
import org.tangthu.linkeddata.named.NamedQuery;
import org.tangthu.repository.address.Addresses;

/**
 * The page on which people write queries: a plain form, which a script turns into an editor, with the named queries as
 * examples. A query that is to be shared stands behind the {@code #} of its address and is not sent with it.
 */
public final class QueryPage implements Function<HttpServletRequest, Page> {
    private static final String BUNDLE = "org.tangthu.linkeddata.named.http.page";
    private static final String SCRIPT = "query.ts";
    private static final String[] FORMS = {"json", "csv", "tsv", "xml"};

    private final NamedQueries queries;
    private final Addresses addresses;
    private final String prefixes;

    public QueryPage(NamedQueries queries, Addresses addresses, PrefixMapping prefixes) {
        this.queries = queries;
        this.addresses = addresses;
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        prefixes.getNsPrefixMap().forEach(json::put);
        this.prefixes = json.toString();
    }

    @Override
    public Page apply(HttpServletRequest request) {
        Words words = Words.of(request, BUNDLE);
        NamedQuery first = queries.all().iterator().next();
        var html = new Html();
        html.element("h1", words.text("title")).element("p", words.text("intro"), "class", "prose");
        html.open(
                "div",
                "class",
                "query",
                "data-endpoint",
                addresses.sparql(),
                "data-prefixes",
                prefixes,
                "data-words",
                words(words));
        form(first, words, html);
        html.close("div");
        examples(words, html);
        more(words, html);
        return new Page(
                        "/sparql",
                        words.language(),
                        words.text("title"),
                        Optional.of(words.text("intro")),
                        addresses.sparql(),
                        List.of(),
                        html)
                .with(SCRIPT);
    }

    private void form(NamedQuery first, Words words, Html html) {
        html.open("form", "action", addresses.sparql(), "method", "get", "class", "form query-form");
        html.element("label", words.text("query"), "for", "query");
        html.element("textarea", first.example(), "id", "query", "name", "query", "rows", "16", "spellcheck", "false");
        html.open("p").element("label", words.text("form"), "for", "format").text(" ");
        html.open("select", "id", "format", "name", "format");
        for (String form : FORMS) {
            html.element("option", form.toUpperCase(Locale.ROOT), "value", form);
        }
        html.close("select").text(" ").element("button", words.text("run"), "type", "submit", "class", "button");
        html.close("p").close("form");
    }

    private void examples(Words words, Html html) {
        html.open("section", "class", "query-examples", "aria-labelledby", "examples");
        html.element("h2", words.text("examples"), "id", "examples").open("ul");
        for (NamedQuery query : queries.all()) {
            String text = query.example();
            html.open("li")
                    .element(
                            "a",
                            query.title().in(words.language()),
                            "href",
                            addresses.sparql() + "?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8),
                            "rel",
                            "nofollow",
                            "data-query",
                            text)
                    .element("p", query.description().in(words.language()))
                    .close("li");
        }
        html.close("ul").close("section");
    }

    private void more(Words words, Html html) {
        html.open("p").text(words.text("named")).text(" ");
        html.link(addresses.at("/api/queries"), "/api/queries").close("p");
    }

    /** What the script says. */
    private static String words(Words words) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String key : new String[] {"run", "share", "editor", "loaded"}) {
            json.put(key, words.text(key));
        }
        return json.toString();
    }
}
