package org.tangthu.portal.connect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What there is to say of changes in packages of CKAN. Thread-safe. */
interface CkanPackages {
    /** How many lines of the feed are told at a time at most. */
    int most();

    /** The packages that changes touch, each once, as they are to be from now on. */
    List<Found> of(List<Change> changes);

    /** The package of a subject as it is now; empty if the feed is about to tell of it anyway. */
    Optional<Found> of(String subject);

    /**
     * A package.
     *
     * @param subject what it stands for
     * @param version the same while it says the same
     * @param fields all but its name; empty if there is to be none
     */
    record Found(String subject, String version, Optional<ObjectNode> fields) {}
}
