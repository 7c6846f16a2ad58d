package org.tangthu.linkeddata.publish.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.tangthu.linkeddata.http.GraphPage;
import org.tangthu.linkeddata.http.Html;
import org.tangthu.linkeddata.http.Page;
import org.tangthu.linkeddata.http.Words;
import org.tangthu.linkeddata.publish.CatalogPage;
import org.tangthu.linkeddata.publish.Dataset;
import org.tangthu.linkeddata.publish.Distribution;
import org.tangthu.linkeddata.publish.OpenData;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.LocalizedText;

/** The catalogue for people: the list of datasets, and a page for each. */
final class CatalogHtml {
    static final String BUNDLE = "org.tangthu.linkeddata.publish.http.pages";

    private final OpenData data;
    private final Addresses addresses;

    CatalogHtml(OpenData data, Addresses addresses) {
        this.data = data;
        this.addresses = addresses;
    }

    Page of(CatalogPage page, Words words) {
        String title = words.text("catalog.title");
        var body = new Html()
                .element("h1", title)
                .element("p", words.text("catalog.lead"), "class", "lead")
                .open("p")
                .link(words.page(addresses.at("/open-data")), words.text("catalog.more"))
                .close("p")
                .open("ul", "class", "ways");
        page.datasets().forEach(dataset -> listed(dataset, words, body));
        body.close("ul");
        turning(page, words, body);
        return page(data.catalog().address(page, page.number()), data.catalog().iri(), title, words, body);
    }

    private void listed(Dataset dataset, Words words, Html body) {
        body.open("li").open("h2");
        body.link(words.page(dataset.iri()), text(dataset.titles(), words)).close("h2");
        body.element("p", text(dataset.descriptions(), words));
        body.element("p", changed(dataset, words), "class", "soft").close("li");
    }

    private String changed(Dataset dataset, Words words) {
        String changed = words.text("catalog.changed", day(dataset.modified(), words));
        return dataset.items().isPresent()
                ? words.text("catalog.items", dataset.items().getAsLong()) + " · " + changed
                : changed;
    }

    private void turning(CatalogPage page, Words words, Html body) {
        if (page.pages() == 1) {
            return;
        }
        body.open("nav", "class", "pager", "aria-label", words.text("catalog.pages"));
        if (page.number() > 1) {
            body.link(words.page(data.catalog().address(page, page.number() - 1)), words.text("catalog.previous"));
        }
        body.element("span", words.text("catalog.page", page.number(), page.pages()));
        if (page.number() < page.pages()) {
            body.link(words.page(data.catalog().address(page, page.number() + 1)), words.text("catalog.next"));
        }
        body.close("nav");
    }

    Page of(Dataset dataset, Words words) {
        String title = text(dataset.titles(), words);
        var body = new Html()
                .open("p", "class", "kicker")
                .link(words.page(data.catalog().iri()), words.text("catalog.title"))
                .close("p")
                .element("h1", title)
                .element("p", text(dataset.descriptions(), words), "class", "prose");
        facts(dataset, words, body);
        files(dataset, words, body);
        ways(dataset, words, body);
        return page(dataset.iri(), dataset.iri(), title, words, body);
    }

    private void facts(Dataset dataset, Words words, Html body) {
        body.open("dl", "class", "fields");
        dataset.items()
                .ifPresent(items -> fact("fact.items", new Html().text(words.text("number", items)), words, body));
        fact("fact.issued", new Html().text(day(dataset.issued(), words)), words, body);
        fact("fact.modified", new Html().text(day(dataset.modified(), words)), words, body);
        fact("fact.review", new Html().text(day(dataset.review(), words)), words, body);
        String licence = data.settings().licence();
        fact("fact.licence", new Html().link(licence, licence), words, body);
        fact("fact.source", new Html().text(text(data.catalog().attribution(), words)), words, body);
        fact("fact.page", new Html().link(words.page(dataset.landingPage()), dataset.landingPage()), words, body);
        body.close("dl");
    }

    private static void fact(String key, Html value, Words words, Html body) {
        body.open("div").element("dt", words.text(key)).open("dd").add(value);
        body.close("dd").close("div");
    }

    private void files(Dataset dataset, Words words, Html body) {
        List<Distribution> files = data.files().of(dataset.name());
        if (files.isEmpty()) {
            return;
        }
        body.open("section", "class", "section").element("h2", words.text("files"));
        body.open("div", "class", "scrolled", "tabindex", "0", "role", "region", "aria-label", words.text("files"))
                .open("table", "class", "rows-of-data")
                .open("thead")
                .open("tr");
        List.of("files.name", "files.form", "files.size", "files.made", "files.checksum")
                .forEach(key -> body.element("th", words.text(key), "scope", "col"));
        body.close("tr").close("thead").open("tbody");
        files.forEach(file -> row(file, words, body));
        body.close("tbody").close("table").close("div").close("section");
    }

    private void row(Distribution file, Words words, Html body) {
        body.open("tr").open("td").link(file.address(), file.file()).close("td");
        body.element("td", file.mediaType());
        body.element("td", words.text("number", file.size()));
        body.element("td", day(file.issued(), words));
        body.open("td").element("code", file.sha256()).close("td").close("tr");
    }

    /** In which it can be had beside its files: services, and what is always there. */
    private void ways(Dataset dataset, Words words, Html body) {
        Graph graph = data.catalog().dataset(dataset);
        Set<String> files = data.files().of(dataset.name()).stream()
                .map(Distribution::address)
                .collect(Collectors.toSet());
        Map<String, String> ways = new TreeMap<>();
        graph.find(NodeFactory.createURI(dataset.iri()), DCAT.distribution.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .forEach(way -> ways.put(address(way, graph), title(way, graph, words)));
        ways.keySet().removeAll(files);
        if (ways.isEmpty()) {
            return;
        }
        body.open("section", "class", "section").element("h2", words.text("ways"));
        body.open("dl", "class", "fields");
        ways.forEach((address, title) -> body.open("div")
                .element("dt", title)
                .open("dd")
                .link(address, address)
                .close("dd")
                .close("div"));
        body.close("dl").close("section");
    }

    private static String address(Node way, Graph graph) {
        Node direct = DCAT.downloadURL.asNode();
        Node named = graph.contains(way, direct, Node.ANY) ? direct : DCAT.accessURL.asNode();
        return graph.find(way, named, Node.ANY).next().getObject().getURI();
    }

    private static String title(Node way, Graph graph, Words words) {
        return graph.find(way, DCTerms.title.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(title -> title.getLiteralLanguage().equals(words.language()))
                .next()
                .getLiteralLexicalForm();
    }

    private Page page(String address, String iri, String title, Words words, Html body) {
        return new Page(
                address.substring(addresses.base().length()),
                words.language(),
                title,
                Optional.empty(),
                address,
                GraphPage.forms(iri),
                body);
    }

    private String day(Instant instant, Words words) {
        ZoneId zone = data.settings().zone();
        return day(LocalDate.ofInstant(instant, zone), words);
    }

    private static String day(LocalDate day, Words words) {
        return day.format(DateTimeFormatter.ofPattern(words.text("day"), words.locale()));
    }

    /** In the language of the page, else the first. */
    private static String text(List<LocalizedText> texts, Words words) {
        return texts.stream()
                .filter(text -> text.lang().filter(words.language()::equals).isPresent())
                .findFirst()
                .orElse(texts.get(0))
                .value();
    }
}
