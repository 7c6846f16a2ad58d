package org.tangthu.portal.acceptance.harvest;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a harvester holds of a set and keeps current, as the protocol tells it to. */
final class Copy {
    private final Harvester harvester;
    private final Optional<String> set;
    private final Map<String, String> texts = new TreeMap<>();
    private Optional<String> from = Optional.empty();

    /** @param set empty for everything */
    Copy(Harvester harvester, String set) {
        this.harvester = harvester;
        this.set = Optional.of(set).filter(name -> !name.isEmpty());
    }

    /** Takes everything, or what changed since it did so the last time. */
    void harvest() throws Exception {
        Harvester.Harvest harvest = harvester.records("oai_dc", set, from);
        for (Harvester.Told told : harvest.told()) {
            if (told.deleted()) {
                texts.remove(told.identifier());
            } else {
                texts.put(told.identifier(), told.text());
            }
        }
        from = Optional.of(harvest.began());
    }

    /** By identifiers. */
    Map<String, String> texts() {
        return texts;
    }
}
