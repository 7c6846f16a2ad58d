package org.tangthu.portal.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.tangthu.portal.limits.AccessTokens.Standing;
import org.tangthu.portal.limits.Payer.Kind;
import org.tangthu.portal.robots.RobotStanding;
import org.tangthu.portal.robots.Robots;

/**
 * Decides whose budget a request is charged to, and by how much that one is raised: a token's, else that of the reading room
 * it comes from, else that of the robot which the client is or pretends to be, else that of its network. Thread-safe.
 */
final class Payers {
    /** What is left to all of those together who pretend to be the same robot. */
    private static final double PRETENDED = 0.1;

    private final int allowance;
    private final Robots robots;

    /** @param allowance by how much a token that says nothing else, or being in the reading room, multiplies budgets */
    Payers(int allowance, Robots robots) {
        this.allowance = allowance;
        this.robots = robots;
    }

    Payer of(Standing standing, Callers.Known known, HttpServletRequest request) {
        if (standing instanceof Standing.Administrator) {
            return Payer.of(Kind.OFFICE, known.payer().name(), known.payer().name());
        }
        if (standing instanceof Standing.Raised raised) {
            return Payer.of(Kind.TOKEN, raised.token().name(), raised.token().digest());
        }
        return known.payer().kind() == Kind.ROOM ? known.payer() : perhapsRobot(known, request);
    }

    private Payer perhapsRobot(Callers.Known known, HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        RobotStanding robot = robots.of(agent, known.caller().address());
        if (robot instanceof RobotStanding.Verified verified) {
            return Payer.of(Kind.ROBOT, verified.name(), verified.name());
        }
        if (robot instanceof RobotStanding.Pretended pretended) {
            return Payer.of(Kind.PRETENDER, pretended.name(), pretended.name());
        }
        return robot instanceof RobotStanding.Unchecked unchecked
                ? known.payer().claiming(unchecked.name())
                : known.payer();
    }

    /** By how much the payer's budgets are multiplied. */
    double factor(Payer payer, Standing standing) {
        if (standing instanceof Standing.Raised raised) {
            return raised.token().factor().orElse(allowance);
        }
        return switch (payer.kind()) {
            case ROOM -> allowance;
            case PRETENDER -> PRETENDED;
            case NETWORK, TOKEN, ROBOT, OFFICE -> 1;
        };
    }
}
