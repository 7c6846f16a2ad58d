package org.tangthu.portal.usage;

import java.time.Duration;
import java.util.List;

/**
 * How uses are counted.
 *
 * @param flush how long sums may stay in memory, which is what a killed process loses
 * @param robots words that tell a robot by its User-Agent, beside those that are known anyway
 */
public record UsageSettings(Duration flush, List<String> robots) {
    public UsageSettings {
        robots = List.copyOf(robots);
    }
}
