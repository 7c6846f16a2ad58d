package org.tangthu.portal.limits;

import java.util.List;
import java.util.Map;
import org.tangthu.portal.robots.RobotSettings;

/**
 * @param mode whether a budget overrun is refused, only reported, or not looked at
 * @param perClient requests per minute for one client network; complete
 * @param wholeServer requests per minute for all clients together; complete
 * @param tokens that raise the client's budgets
 * @param allowance by how much a token that says nothing else, or being in the reading room, multiplies the client's budgets
 * @param prefixes how large a client network is
 * @param robots that are known
 */
public record LimitSettings(
        Mode mode,
        Map<CostClass, Integer> perClient,
        Map<CostClass, Integer> wholeServer,
        List<TokenAllowance> tokens,
        int allowance,
        Prefixes prefixes,
        RobotSettings robots) {
    /** What happens over budget. */
    public enum Mode {
        ENFORCE,
        REPORT,
        OFF
    }

    /** Bits of an address that all clients of one network share. */
    public record Prefixes(int ipv4, int ipv6) {
        public static final Prefixes DEFAULT = new Prefixes(24, 56);
    }

    public LimitSettings {
        perClient = Map.copyOf(perClient);
        wholeServer = Map.copyOf(wholeServer);
        tokens = List.copyOf(tokens);
        for (CostClass cost : CostClass.values()) {
            if (perClient.getOrDefault(cost, 0) < 1 || wholeServer.getOrDefault(cost, 0) < 1) {
                throw new IllegalArgumentException("The budgets of " + cost.code() + " must be at least 1 a minute");
            }
        }
    }
}
