package org.tangthu.portal.limits;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The budgets of every client and of the whole server. Thread-safe, in bounded memory: beyond {@value #MOST_CLIENTS}
 * clients per class the one not seen for longest is forgotten, which gives it a full budget again.
 */
final class Budgets {
    static final int MOST_CLIENTS = 20_000;

    private final LimitSettings settings;
    private final LongSupplier nanoTime;
    private final Map<CostClass, Clients> clients = new EnumMap<>(CostClass.class);
    private final Map<CostClass, TokenBucket> server = new EnumMap<>(CostClass.class);

    /** @param nanoTime a clock that only goes forward, such as {@code System::nanoTime} */
    Budgets(LimitSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        for (CostClass cost : CostClass.values()) {
            clients.put(cost, new Clients());
            server.put(cost, new TokenBucket(settings.wholeServer().get(cost), nanoTime.getAsLong()));
        }
    }

    /**
     * Pays for one request, or tells how long to wait. A refused request costs nothing.
     *
     * @param client by what the client is counted: its network, its token, the robot that it is
     * @param factor by how much this client's budget is multiplied; at least one request a minute is left
     */
    Verdict spend(CostClass cost, String client, double factor) {
        Clients ofClass = clients.get(cost);
        TokenBucket whole = server.get(cost);
        synchronized (ofClass) {
            long now = nanoTime.getAsLong();
            TokenBucket own = ofClass.computeIfAbsent(client, key -> new TokenBucket(perMinute(cost, factor), now));
            long ownWait = own.waiting(now);
            if (ownWait > 0) {
                return new Verdict.ClientOver(Duration.ofNanos(ownWait), own.turnedAway());
            }
            long wholeWait = whole.waiting(now);
            if (wholeWait > 0) {
                return new Verdict.ServerOver(Duration.ofNanos(wholeWait), whole.turnedAway());
            }
            own.take();
            whole.take();
            return new Verdict.Paid();
        }
    }

    private int perMinute(CostClass cost, double factor) {
        return (int)
                Math.max(1, Math.min(Integer.MAX_VALUE, settings.perClient().get(cost) * factor));
    }

    private static final class Clients extends LinkedHashMap<String, TokenBucket> {
        private static final long serialVersionUID = 1L;

        Clients() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    }
}
