package org.tangthu.portal.search;

import java.util.List;
import org.tangthu.repository.ark.Ark;

/** Finds published items by the identity of somebody who had a part in them, not by a name. Thread-safe. */
public interface AgentItems {
    /** The largest {@code limit}. */
    int MAX_LIMIT = 100;

    /**
     * The newest first.
     *
     * @param agent identifier of the agent
     * @param limit 1 to {@value #MAX_LIMIT}
     * @throws IllegalArgumentException when the bound is passed
     * @throws SearchUnavailable when the index cannot answer now
     */
    Found of(String agent, int limit);

    /** @param total of all there are */
    record Found(long total, List<Ark> items) {
        public Found {
            items = List.copyOf(items);
        }
    }
}
