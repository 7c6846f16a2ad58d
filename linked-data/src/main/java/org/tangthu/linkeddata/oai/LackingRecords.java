package org.tangthu.linkeddata.oai;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.feed.FeedLine;

/**
 * Items in whose place {@link StandIns} were handed out: each is told to the log once, and known until its record is whole
 * again. Thread-safe.
 */
final class LackingRecords {
    /** What is known of more is their number alone. */
    private static final int MOST = 1_000;

    /** In no format can be written what cannot be read. */
    private static final String ANY = "";

    private static final Logger LOG = LoggerFactory.getLogger(LackingRecords.class);

    private final Map<String, String> formats = new ConcurrentHashMap<>();
    private final LongAdder standIns = new LongAdder();

    /** The item of a line cannot be read. */
    void unreadable(FeedLine line, RuntimeException why) {
        lacking(line, ANY, why);
    }

    /** Nor written in a format. */
    void unwritable(FeedLine line, OaiFormat format, RuntimeException why) {
        lacking(line, format.prefix(), why);
    }

    private void lacking(FeedLine line, String format, RuntimeException why) {
        standIns.increment();
        if (formats.size() < MOST && formats.putIfAbsent(line.item(), format) == null) {
            String record = format.isEmpty() ? "record" : format + " record";
            LOG.error("A stand-in is handed out for the {} of {}: correct the item", record, line.item(), why);
        }
    }

    /** What cannot be read was. */
    void read(FeedLine line) {
        whole(line, ANY);
    }

    void written(FeedLine line, OaiFormat format) {
        whole(line, format.prefix());
    }

    private void whole(FeedLine line, String format) {
        if (!formats.isEmpty()) {
            formats.remove(line.item(), format);
        }
    }

    /** It is told of as deleted and has no record any more. */
    void gone(FeedLine line) {
        formats.remove(line.item());
    }

    /** How many stand-ins were handed out. */
    long standIns() {
        return standIns.sum();
    }

    /** What is wrong now; empty if nothing is known to be. */
    Optional<String> complaint() {
        return formats.keySet().stream()
                .sorted()
                .findFirst()
                .map(first -> "records in whose place stand-ins are handed out: " + formats.size()
                        + ", such as that of " + first + "; the log tells why");
    }
}
