package org.tangthu.iiif.image;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How many images were answered in which way since the start. Thread-safe. */
public final class AnswerCounts {
    private final Map<ImageAnswer.Way, LongAdder> counts = new EnumMap<>(ImageAnswer.Way.class);

    AnswerCounts() {
        for (ImageAnswer.Way way : ImageAnswer.Way.values()) {
            counts.put(way, new LongAdder());
        }
    }

    public long of(ImageAnswer.Way way) {
        return counts.get(way).sum();
    }

    void add(ImageAnswer.Way way) {
        counts.get(way).increment();
    }
}
