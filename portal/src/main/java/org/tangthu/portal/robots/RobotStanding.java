package org.tangthu.portal.robots;

/** What is known of a client's claim to be a robot. */
public sealed interface RobotStanding {
    /** It claims nothing. */
    record Nobody() implements RobotStanding {}

    /** It claims this, and nobody has looked, or the name servers did not answer. */
    record Unchecked(String name) implements RobotStanding {}

    /** It is this robot. */
    record Verified(String name) implements RobotStanding {}

    /** It is not the robot that it claims to be. */
    record Pretended(String name) implements RobotStanding {}
}
