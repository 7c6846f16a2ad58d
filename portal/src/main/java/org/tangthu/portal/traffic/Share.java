package org.tangthu.portal.traffic;

import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.limits.CostClass;
import org.tangthu.portal.limits.Payer;

/**
 * What somebody had of the server.
 *
 * @param payer empty for all those together who came when too many had come already
 * @param by of each class that was asked for
 */
public record Share(Optional<Payer> payer, Map<CostClass, Tally> by) {
    public Share {
        by = Map.copyOf(by);
    }

    /** Of all classes. */
    public Tally whole() {
        return by.values().stream().reduce(Tally.NONE, Tally::plus);
    }
}
