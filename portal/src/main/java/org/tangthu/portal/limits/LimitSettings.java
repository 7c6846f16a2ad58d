package org.tangthu.portal.limits;

import java.util.Map;
import java.util.Set;

/**
 * @param mode whether a budget overrun is refused, only reported, or not looked at
 * @param perClient requests per minute for one client network; complete
 * @param wholeServer requests per minute for all clients together; complete
 * @param tokens SHA-256 (hexadecimal) of the tokens that raise the client's budgets
 * @param allowance by how much a token, or being in the reading room, multiplies the client's budgets
 */
public record LimitSettings(
        Mode mode,
        Map<CostClass, Integer> perClient,
        Map<CostClass, Integer> wholeServer,
        Set<String> tokens,
        int allowance) {
    /** What happens over budget. */
    public enum Mode {
        ENFORCE,
        REPORT,
        OFF
    }

    public LimitSettings {
        perClient = Map.copyOf(perClient);
        wholeServer = Map.copyOf(wholeServer);
        tokens = Set.copyOf(tokens);
        for (CostClass cost : CostClass.values()) {
            if (perClient.getOrDefault(cost, 0) < 1 || wholeServer.getOrDefault(cost, 0) < 1) {
                throw new IllegalArgumentException("The budgets of " + cost.code() + " must be at least 1 a minute");
            }
        }
    }
}
