package org.tangthu.portal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Item;

/** Makes the cards of one page. */
public final class Cards {
    private final Edition edition;
    private final AccessPolicy access;
    private final Addresses addresses;
    private final CodeLists codes;
    private final Names names;

    public Cards(Sources sources, Edition edition, Names names) {
        this.edition = edition;
        this.access = sources.access();
        this.addresses = sources.addresses();
        this.codes = sources.codes();
        this.names = names;
    }

    /** @param entry of an item */
    public Card of(CatalogueEntry entry) {
        Item item = (Item) entry.entity();
        Titles titles = Titles.of(item);
        return new Card(
                titles.first(),
                edition.links().item(item.ark()),
                addresses.ark(item.ark()),
                titles.slip(),
                titles.second(),
                image(item, entry.firstPage()),
                codes.scheme("kind").label(item.kind(), edition.language().tag()),
                about(item),
                guarded(item));
    }

    private Optional<String> image(Item item, Optional<String> firstPage) {
        Ark ark = item.ark();
        return access.decide(item, Visitor.ANONYMOUS).images()
                ? firstPage.map(page -> PageImages.small(edition.links(), ark, page))
                : Optional.empty();
    }

    private String about(Item item) {
        Description description = item.description();
        List<String> parts = new ArrayList<>();
        description.agents().stream().findFirst().map(Contribution::name).ifPresent(parts::add);
        description.dates().stream()
                .findFirst()
                .map(date -> date.printed()
                        .orElseGet(() -> edition.dates().of(date.edtf().orElseThrow())))
                .ifPresent(parts::add);
        parts.add(names.of(item.library()).value());
        return String.join(" · ", parts);
    }

    private Optional<String> guarded(Item item) {
        if (access.embargoed(item)) {
            return Optional.of(edition.text("access.embargo"));
        }
        AccessLevel level = item.rights().access();
        return level == AccessLevel.OPEN
                ? Optional.empty()
                : Optional.of(codes.scheme("access")
                        .label(level.code(), edition.language().tag()));
    }
}
