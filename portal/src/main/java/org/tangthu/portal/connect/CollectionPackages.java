package org.tangthu.portal.connect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.feed.FeedRange;
import org.tangthu.repository.feed.FeedState;
import org.tangthu.repository.feed.SetSpec;
import org.tangthu.repository.model.Collection;

/**
 * A package for each collection that holds an item of the set. It says where the items are to be had, so it is told anew
 * when one of them changes; items of no collection are in no package.
 */
final class CollectionPackages implements CkanPackages {
    private static final int MOST = 100;
    private static final int READ_AT_ONCE = 500;

    private final Feed feed;
    private final Catalogue catalogue;
    private final Optional<SetSpec> set;
    private final Addresses addresses;

    CollectionPackages(Feed feed, Catalogue catalogue, Optional<SetSpec> set, Addresses addresses) {
        this.feed = feed;
        this.catalogue = catalogue;
        this.set = set.filter(some -> !some.whole());
        this.addresses = addresses;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public List<Found> of(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> feed.state(change.item()).stream())
                .flatMap(CollectionPackages::collections)
                .distinct()
                .map(this::of)
                .toList();
    }

    /** Those that an item is in or was. */
    private static Stream<SetSpec> collections(FeedState state) {
        SetSpec all = new SetSpec("collection");
        return state.sets().keySet().stream()
                .filter(spec -> spec.parent().filter(all::equals).isPresent());
    }

    @Override
    public Optional<Found> of(String subject) {
        return SetSpec.parse(subject).map(this::of);
    }

    private Found of(SetSpec collection) {
        Optional<FeedLine> member = member(collection);
        Optional<CatalogueEntry> entry = member.flatMap(line -> catalogue.find(collection.member()))
                .filter(found -> found.entity() instanceof Collection);
        String version = member.map(line -> Long.toString(line.sequence())).orElse("gone");
        return new Found(
                collection.value(), version, entry.map(found -> fields(collection, (Collection) found.entity())));
    }

    /** An item that is in both the collection and the set. */
    private Optional<FeedLine> member(SetSpec collection) {
        FeedRange rest = new FeedRange(Optional.of(collection), 0, Long.MAX_VALUE);
        while (true) {
            List<FeedLine> lines = feed.lines(rest, READ_AT_ONCE);
            Optional<FeedLine> found = lines.stream().filter(this::counts).findFirst();
            if (found.isPresent() || lines.size() < READ_AT_ONCE) {
                return found;
            }
            rest = rest.from(lines.get(lines.size() - 1).sequence());
        }
    }

    private boolean counts(FeedLine line) {
        return line.present() && set.map(line.sets()::contains).orElse(true);
    }

    private ObjectNode fields(SetSpec spec, Collection collection) {
        String page = addresses.collection(collection.id());
        CkanFields fields = new CkanFields(collection.label().value(), collection.description(), page);
        fields.resource("HTML", page, "HTML");
        fields.resource(
                "OAI-PMH", addresses.oai() + "?verb=ListRecords&metadataPrefix=oai_dc&set=" + spec.value(), "XML");
        fields.resource("RDF", addresses.subject(collection), "RDF");
        fields.extra("identifier", addresses.subject(collection));
        collection.library().ifPresent(library -> fields.extra("library", library));
        return fields.node();
    }
}
