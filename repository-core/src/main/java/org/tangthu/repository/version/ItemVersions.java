package org.tangthu.repository.version;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;

/**
 * The versions of an item in which it was public. Old versions obey today's policy: of an item that is not public now there
 * are none, whatever it was. Thread-safe.
 */
public interface ItemVersions {
    /** How many versions are looked at, the newest; what is older than these is not told of. */
    int MOST = 200;

    /** Oldest first; empty if the item is not public now. Each version's record is read. */
    List<ItemVersion> of(Ark ark);

    /**
     * The version that stood at an instant, or the first if that is earlier than all; empty if there is none. Reads as many
     * records as there are versions between that one and the next that was public.
     */
    Optional<ItemVersion> at(Ark ark, Instant instant);

    /**
     * The item as it was then, but for who may see it, which is as of today; with the instant of that version as that of its
     * last change. Empty if that version was not public or the item is not public now.
     */
    Optional<CatalogueEntry> find(Ark ark, int version);
}
