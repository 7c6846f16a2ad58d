package org.tangthu.repository.projection;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.tangthu.repository.catalogue.CatalogueEntry;

/** What a projection holds of which entities. It may change while it is read. */
public interface Holdings extends AutoCloseable {
    /** Whether an entity at this head belongs into the projection at all. */
    boolean expects(CatalogueEntry head);

    /** The version that is shown of each of these entities, at most 1,000; those not held are left out. */
    Map<String, Integer> versions(Collection<String> ids);

    /** Identifiers of all that is held, in any order; to be closed. */
    Stream<String> ids();

    @Override
    void close();
}
