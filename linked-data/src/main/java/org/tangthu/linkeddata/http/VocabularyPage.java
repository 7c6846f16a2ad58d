package org.tangthu.linkeddata.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.tangthu.linkeddata.describe.Vocabulary;

/**
 * A page about the ontology, the profile, the shapes, a concept scheme or a concept, made from the same graph that
 * programs are given: names and definitions in both languages, what is said of it, where it is used, what it consists of.
 */
final class VocabularyPage {
    /** The schemes by whose concepts the portal's search can be narrowed. */
    private static final Set<String> SEARCHED = Set.of("heritage", "kind", "language", "place");

    private final Node subject;
    private final String path;
    private final Vocabulary vocabulary;
    private final Statements statements;
    private final Words words;
    private final Naming naming;
    private final Fields fields;

    private VocabularyPage(String iri, String path, Graph graph, Vocabulary vocabulary, Words words) {
        this.subject = NodeFactory.createURI(iri);
        this.path = path;
        this.vocabulary = vocabulary;
        this.words = words;
        statements = new Statements(vocabulary.whole());
        naming = new Naming(graph, vocabulary.whole(), words);
        fields = new Fields(graph, naming, words);
    }

    /**
     * @param iri what the page is about
     * @param path of the page below the base
     * @param graph what programs are told at the same address
     */
    static Page of(String iri, String path, Graph graph, Vocabulary vocabulary, Words words) {
        return new VocabularyPage(iri, path, graph, vocabulary, words).page();
    }

    private Page page() {
        List<VocabularyPart> parts = VocabularyPart.of(subject, vocabulary, naming, words);
        var html = new Html();
        crumbs(html);
        html.open("div", "class", "thing").open("header");
        heading(subject, "h1", html);
        search(html);
        html.close("header");
        aside(parts, html);
        html.open("div", "class", "said").add(fields.of(subject, relations(subject), Set.of()));
        parts.forEach(part -> section(part, html));
        html.close("div").close("div");
        return new Page(
                path,
                words.language(),
                naming.name(subject),
                naming.definition(subject).map(Node::getLiteralLexicalForm),
                subject.getURI(),
                GraphPage.forms(subject.getURI()),
                html);
    }

    private void crumbs(Html html) {
        html.open("nav", "class", "crumbs", "aria-label", words.text("crumbs")).open("ol");
        crumb(base() + "/", words.text("crumbs.home"), html);
        if (!path.equals("/ns")) {
            crumb(base() + "/ns", words.text("crumbs.vocabulary"), html);
        }
        statements.objects(subject, SKOS.inScheme).forEach(scheme -> crumb(scheme.getURI(), naming.name(scheme), html));
        html.close("ol").close("nav");
    }

    private void crumb(String address, String name, Html html) {
        html.open("li").link(words.page(address), name).close("li");
    }

    /** The name in both languages, the kind of thing, the definition. */
    private void heading(Node thing, String element, Html html) {
        kind(thing).ifPresent(kind -> html.element("p", kind, "class", "kicker"));
        html.element(element, naming.name(thing));
        naming.otherLabel(thing)
                .ifPresent(other -> html.element(
                        "p", other.getLiteralLexicalForm(), "class", "soft", "lang", other.getLiteralLanguage()));
        naming.definition(thing).ifPresent(text -> html.element("p", text.getLiteralLexicalForm(), "class", "prose"));
    }

    /** To the items that carry a concept, where readers may search by its scheme. */
    private void search(Html html) {
        String[] steps = path.split("/");
        if (steps.length == 4 && SEARCHED.contains(steps[2])) {
            html.open("p")
                    .element(
                            "a",
                            words.text("search"),
                            "class",
                            "button",
                            "href",
                            words.page(base() + "/search?" + steps[2] + "=" + steps[3]))
                    .close("p");
        }
    }

    private String base() {
        return subject.getURI().substring(0, subject.getURI().length() - path.length());
    }

    private Optional<String> kind(Node thing) {
        return statements
                .objects(thing, RDF.type)
                .map(type -> words.find("kind." + naming.code(type).replace(':', '.')))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void aside(List<VocabularyPart> parts, Html html) {
        html.open("aside", "class", "panel").add(AddressPanel.of(subject.getURI(), words));
        if (parts.size() > 1) {
            html.element("h2", words.text("contents")).open("ul");
            parts.forEach(
                    part -> html.open("li").link("#" + part.id(), part.title()).close("li"));
            html.close("ul");
        }
        List<Node> others = sorted(statements.objects(subject, RDFS.seeAlso));
        if (!others.isEmpty()) {
            html.element("h2", words.text("others")).open("ul");
            others.forEach(other -> html.open("li").add(fields.link(other)).close("li"));
            html.close("ul");
        }
        html.close("aside");
    }

    private void section(VocabularyPart part, Html html) {
        html.open("section", "class", "section", "id", part.id()).element("h2", part.title());
        part.about().ifPresent(about -> {
            naming.definition(about)
                    .ifPresent(text -> html.element("p", text.getLiteralLexicalForm(), "class", "prose"));
            html.add(fields.of(about, relations(about), Set.of()));
        });
        if (!part.members().isEmpty()) {
            html.open("ul", "class", "terms");
            part.members().forEach(member -> entry(member, html));
            html.close("ul");
        }
        html.close("section");
    }

    /** A term has its place on this page; what has a page of its own is led to. */
    private void entry(Node member, Html html) {
        boolean here = member.getURI().startsWith(subject.getURI() + "#");
        if (here) {
            html.open("li", "id", VocabularyPart.fragment(member)).element("h3", naming.name(member));
        } else {
            html.open("li").open("h3").add(fields.link(member)).close("h3");
        }
        html.open("p", "class", "soft small");
        naming.otherLabel(member).ifPresent(other -> html.element(
                        "span", other.getLiteralLexicalForm(), "lang", other.getLiteralLanguage())
                .text(" · "));
        html.element("code", code(member)).close("p");
        naming.definition(member).ifPresent(text -> html.element("p", text.getLiteralLexicalForm(), "class", "prose"));
        if (here) {
            html.add(fields.of(
                    member, relations(member), Set.of(vocabulary.term("onClass").asNode())));
        }
        html.close("li");
    }

    /** The code by which descriptions name a concept; else the prefixed name. */
    private String code(Node member) {
        return statements
                .objects(member, SKOS.notation)
                .filter(notation -> notation.getLiteralDatatype().equals(XSDDatatype.XSDstring))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElseGet(() -> naming.code(member));
    }

    private Map<String, List<Node>> relations(Node thing) {
        Map<String, List<Node>> relations = new LinkedHashMap<>();
        relations.put(words.text("narrower"), sorted(statements.narrower(thing)));
        relations.put(words.text("used"), sorted(statements.users(thing)));
        return relations;
    }

    private List<Node> sorted(Stream<Node> things) {
        return things.distinct().sorted(naming.byName()).toList();
    }
}
