package org.tangthu.repository.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.json.UnreadableRecord;

/**
 * Finds many entries for whoever would rather do without those whose records are damaged than have none. The log names the
 * first thousand of these, each once.
 */
public final class ReadableEntries {
    private static final Logger LOG = LoggerFactory.getLogger(ReadableEntries.class);
    private static final int MOST_NAMED = 1_000;
    private static final Set<String> NAMED = ConcurrentHashMap.newKeySet();

    private ReadableEntries() {}

    /**
     * The entries by their identifiers.
     *
     * @param find many by one question, which fails for all of them if one cannot be read; each is asked for alone then
     */
    public static Map<String, CatalogueEntry> of(
            Collection<String> ids, Function<Collection<String>, Map<String, CatalogueEntry>> find) {
        try {
            return find.apply(ids);
        } catch (UnreadableRecord e) {
            if (ids.size() > 1) {
                return ids.stream()
                        .distinct()
                        .flatMap(id -> of(List.of(id), find).entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            }
            ids.forEach(id -> leftOut(id, e));
            return Map.of();
        }
    }

    /** Names an entry in the log that is left out of a list because its record is damaged. */
    public static void leftOut(String id, UnreadableRecord why) {
        if (NAMED.size() < MOST_NAMED && NAMED.add(id)) {
            LOG.warn("Left out wherever many are read: {}", why.getMessage());
        }
    }
}
