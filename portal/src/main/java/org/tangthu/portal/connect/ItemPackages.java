package org.tangthu.portal.connect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;

/** A package for each item. */
final class ItemPackages implements CkanPackages {
    private final ChangeSource changes;
    private final Addresses addresses;

    ItemPackages(ChangeSource changes, Addresses addresses) {
        this.changes = changes;
        this.addresses = addresses;
    }

    /** One by one, so that each that CKAN took is behind the checkpoint. */
    @Override
    public int most() {
        return 1;
    }

    @Override
    public List<Found> of(List<Change> told) {
        return told.stream().map(this::of).toList();
    }

    @Override
    public Optional<Found> of(String subject) {
        return changes.of(subject).map(this::of);
    }

    private Found of(Change change) {
        return new Found(
                change.item(), Long.toString(change.sequence()), change.entry().map(this::fields));
    }

    private ObjectNode fields(CatalogueEntry entry) {
        Item item = (Item) entry.entity();
        Ark ark = item.ark();
        CkanFields fields =
                new CkanFields(item.label().value(), item.description().texts(), addresses.ark(ark));
        fields.resource("HTML", addresses.item(ark), "HTML");
        fields.resource("JSON-LD", addresses.data(ark) + ".jsonld", "JSON-LD");
        if (entry.pageCount() > 0) {
            fields.resource("IIIF Presentation 3", addresses.manifest(ark), "JSON");
        }
        fields.extra("identifier", item.id());
        fields.extra("modified", entry.modified().toString());
        fields.extra("library", item.library());
        fields.extra("kind", item.kind());
        return fields.node();
    }
}
