package org.tangthu.portal.robots;

import java.util.List;

/**
 * @param verify whether name servers are asked about those who claim to be one of these
 * @param known robots; the first whose name stands in a User-Agent is the one that is claimed
 */
public record RobotSettings(boolean verify, List<KnownRobot> known) {
    public RobotSettings {
        known = List.copyOf(known);
    }

    /** No robot is known. */
    public static RobotSettings none() {
        return new RobotSettings(false, List.of());
    }
}
