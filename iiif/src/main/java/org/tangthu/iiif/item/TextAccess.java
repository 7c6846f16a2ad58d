package org.tangthu.iiif.item;

import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.error.UnauthorizedException;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Visitor;

/** Opens the texts of items to those visitors who have the right to them. Thread-safe. */
public final class TextAccess {
    private final Items items;
    private final AccessPolicy policy;

    public TextAccess(Items items, AccessPolicy policy) {
        this.items = items;
        this.policy = policy;
    }

    /** An item whose texts a visitor may read. @param open whether anybody may */
    public record Readable(ItemView item, boolean open) {}

    /**
     * @param name of the ARK as it came in an address
     * @throws NotFoundException if there is no such item for the public, or its texts are for nobody
     * @throws org.tangthu.iiif.error.GoneException if the item was withdrawn
     * @throws UnauthorizedException if the texts are for others
     */
    public Readable readable(String name, Visitor visitor) {
        ItemView item = items.published(name);
        Decision decision = policy.decide(item.item(), visitor);
        if (!decision.images()) {
            throw new NotFoundException("The texts of this item are not shown");
        }
        if (!decision.full()) {
            throw new UnauthorizedException("The texts of this item are not open to you");
        }
        return new Readable(item, policy.decide(item.item(), Visitor.ANONYMOUS).full());
    }

    /** The same of an item that a visitor may take along in a file. @throws UnauthorizedException also if it is lent */
    public ItemView downloadable(String name, Visitor visitor) {
        ItemView item = readable(name, visitor).item();
        if (!policy.downloads(item.item(), visitor)) {
            throw new UnauthorizedException("This item is read where it is, and there are no files of it");
        }
        return item;
    }
}
