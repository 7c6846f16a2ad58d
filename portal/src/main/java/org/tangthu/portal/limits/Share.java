package org.tangthu.portal.limits;

import java.util.Optional;

/**
 * How many requests somebody may have under way at once, for each of them holds a thread until it is answered, however slowly
 * that is read.
 *
 * @param key what is counted together
 */
record Share(String key, int most) {
    /** A harvester waits for each page before it asks for the next; more of them are as many harvesters, or a flood. */
    private static final int HARVESTS = 2;

    /** Half of those that are sent at all. */
    private static final int DOCUMENTS = 8;

    /** Half of the threads: the other half is for others. */
    private static final int ANSWERS = 72;

    /**
     * Empty where answers are small and soon gone.
     *
     * @param payer whose requests are counted
     * @param factor of the payer's allowance
     */
    static Optional<Share> of(CostClass cost, String payer, double factor) {
        return switch (cost) {
            case TILE, IMAGE, ASSET -> Optional.empty();
            case HARVEST -> Optional.of(share(cost.code(), payer, HARVESTS * factor));
            case PDF -> Optional.of(share(cost.code(), payer, DOCUMENTS * factor));
            default -> Optional.of(share("answers", payer, ANSWERS * factor));
        };
    }

    private static Share share(String what, String payer, double most) {
        return new Share(what + " " + payer, (int) Math.ceil(most));
    }
}
