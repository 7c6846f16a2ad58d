package org.tangthu.linkeddata;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.store.NamedGraph;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.seed.SeededItems;

/** The descriptions of seeded items, as they came in and as librarians edit them: a new text, and what a new version brings. */
public final class SeededGraphs {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SeededItems items;
    private final Describer describer;

    public SeededGraphs(String base, long seed) {
        items = new SeededItems(Ark.TEST_NAAN, seed);
        describer = new Describer(
                new Addresses(base),
                CodeLists.load(),
                new AccessPolicy(Clock.systemUTC(), ZoneOffset.UTC),
                Ark.TEST_NAAN,
                "http://creativecommons.org/licenses/by/4.0/");
    }

    /** The first items, each in its first version. */
    public Iterator<NamedGraph> first(long count) {
        return LongStream.range(0, count)
                .mapToObj(number -> graph(items.item(number), 1))
                .iterator();
    }

    /** One item in a later version. */
    public NamedGraph edited(long number, int version) {
        Item item = items.item(number);
        Description old = item.description();
        var text = new LocalizedText(
                "Bản mô tả đã sửa, lần thứ " + version + ", của tài liệu số " + number, Optional.of("vi"));
        var description = new Description(
                old.titles(),
                old.agents(),
                old.creatorAbsence(),
                old.dates(),
                old.places(),
                old.subjects(),
                old.classification(),
                old.languages(),
                List.of(text),
                old.extent(),
                old.identifiers());
        return graph(
                new Item(
                        item.ark(),
                        item.library(),
                        item.localId(),
                        item.kind(),
                        item.heritage(),
                        description,
                        item.holding(),
                        item.collections(),
                        item.rights(),
                        item.digitization(),
                        item.state(),
                        item.viewingDirection()),
                version);
    }

    private NamedGraph graph(Item item, int version) {
        var entry =
                new CatalogueEntry(item, version, version, START, START.plusSeconds(version), 1, Optional.of("0001"));
        return new NamedGraph(describer.graphName(EntityKind.ITEM, item.id()), describer.describe(entry));
    }
}
