package org.tangthu.linkeddata.ldes;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.tangthu.linkeddata.changes.ChangeSpan;
import org.tangthu.linkeddata.changes.ChangeSpans;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.feed.FeedChange;
import org.tangthu.repository.feed.FeedSpan;
import org.tangthu.repository.journal.Appearance;

/**
 * The event stream: a root node that leads to the first fragment, and fragments of which each leads to the next. Fragment
 * {@code n} holds the changes in the {@code n}-th span of the journal's sequences. A member is a version object: of which
 * item, when, what happened, and where the description is; never the description itself. Nothing is ever taken out.
 * Thread-safe.
 */
public final class EventStream {
    private final ChangeSpans spans;
    private final Addresses addresses;
    private final Node root;
    private final Node stream;

    public EventStream(ChangeSpans spans, Addresses addresses) {
        this.spans = spans;
        this.addresses = addresses;
        this.root = Terms.iri(addresses.at("/ldes"));
        this.stream = Terms.iri(addresses.at("/ldes#descriptions"));
    }

    /** The root node: what stream it is, and where it begins. */
    public StreamNode root() {
        Optional<FeedSpan> first = spans.first().map(ChangeSpan::content);
        Graph graph = node(root);
        describe(graph);
        first.ifPresent(span -> {
            lead(graph, root, span);
            Node policy = Terms.iri(root.getURI() + "#retention");
            graph.add(root, Terms.ldes("retentionPolicy"), policy);
            graph.add(policy, Terms.TYPE, Terms.ldes("RetentionPolicy"));
            graph.add(policy, Terms.ldes("startingFrom"), Terms.at(span.first()));
        });
        String tag = "root-" + first.map(FeedSpan::number).map(String::valueOf).orElse("none");
        return new StreamNode(root.getURI(), graph, tag, false);
    }

    private void describe(Graph graph) {
        graph.add(stream, Terms.TYPE, Terms.ldes("EventStream"));
        graph.add(stream, Terms.ldes("timestampPath"), Terms.CREATED);
        graph.add(stream, Terms.ldes("versionOfPath"), Terms.VERSION_OF);
        for (String change : new String[] {"Create", "Update", "Delete"}) {
            graph.add(stream, Terms.ldes("version" + change + "Path"), Terms.TYPE);
            graph.add(stream, Terms.ldes("version" + change + "Object"), Terms.activity(change));
        }
    }

    /**
     * A fragment.
     *
     * @param number beginning with 1
     * @return empty if nothing changed in that span
     */
    public Optional<StreamNode> fragment(long number) {
        return spans.find(number - 1).map(this::fragment);
    }

    private StreamNode fragment(ChangeSpan span) {
        Node node = Terms.iri(address(span.content()));
        Graph graph = node(node);
        span.next().ifPresent(next -> lead(graph, node, next));
        spans.changes(span).forEach(change -> member(graph, node, change));
        return new StreamNode(node.getURI(), graph, span.tag(), span.closed());
    }

    private Graph node(Node node) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Terms.PREFIXES);
        graph.add(stream, Terms.tree("view"), root);
        graph.add(node, Terms.TYPE, Terms.tree("Node"));
        return graph;
    }

    /** All members in that fragment, and in those to which it leads, are as old as its first one or younger. */
    private void lead(Graph graph, Node from, FeedSpan to) {
        Node relation = NodeFactory.createBlankNode();
        graph.add(from, Terms.tree("relation"), relation);
        graph.add(relation, Terms.TYPE, Terms.tree("GreaterThanOrEqualToRelation"));
        graph.add(relation, Terms.tree("path"), Terms.CREATED);
        graph.add(relation, Terms.tree("value"), Terms.at(to.first()));
        graph.add(relation, Terms.tree("node"), Terms.iri(address(to)));
    }

    private void member(Graph graph, Node fragment, FeedChange change) {
        Ark ark = Ark.parse(change.item());
        Node member = Terms.iri(fragment.getURI() + "#" + change.sequence());
        graph.add(stream, Terms.tree("member"), member);
        graph.add(member, Terms.TYPE, Terms.activity(word(change.kind())));
        graph.add(member, Terms.VERSION_OF, Terms.iri(addresses.ark(ark)));
        graph.add(member, Terms.CREATED, Terms.at(change.at()));
        if (change.present()) {
            graph.add(member, Terms.SEE_ALSO, Terms.iri(addresses.data(ark)));
        } else {
            graph.add(member, Terms.TYPE, Terms.activity("Tombstone"));
        }
    }

    private static String word(Appearance kind) {
        return switch (kind) {
            case APPEARED -> "Create";
            case CHANGED -> "Update";
            case DISAPPEARED -> "Delete";
        };
    }

    private String address(FeedSpan span) {
        return addresses.at("/ldes/" + (span.number() + 1));
    }
}
