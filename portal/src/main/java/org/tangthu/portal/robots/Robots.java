package org.tangthu.portal.robots;

import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what is known of robots that name themselves. No request waits for it: who claims to be a known robot for the first
 * time is unchecked, and is looked up by one thread beside, {@value #MOST_A_SECOND} in a second at most; more than
 * {@value #MOST_WAITING} do not wait for that. Thread-safe, in bounded memory.
 */
public final class Robots implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Robots.class);
    private static final int MOST_REMEMBERED = 10_000;
    private static final int MOST_WAITING = 200;
    private static final int MOST_A_SECOND = 10;
    private static final int LONGEST_AGENT = 500;
    private static final Duration BELIEVED = Duration.ofHours(6);
    private static final Duration DOUBTED = Duration.ofHours(1);
    private static final Duration AWAY = Duration.ofMinutes(5);
    private static final RobotStanding NOBODY = new RobotStanding.Nobody();

    private final RobotSettings settings;
    private final NameServer names;
    private final LongSupplier nanoTime;
    private final Map<Claim, Answer> answers = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Claim, Answer> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private final ThreadPoolExecutor asking = new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), Robots::daemon, (task, pool) -> {});

    private record Claim(KnownRobot robot, InetAddress address) {}

    private record Answer(RobotStanding standing, long until) {}

    /** Asks the name servers of this machine, where the settings want it. */
    public static Robots of(RobotSettings settings) {
        return new Robots(settings, new DnsNameServer("dns:"), System::nanoTime);
    }

    /** @param nanoTime a clock that only goes forward */
    Robots(RobotSettings settings, NameServer names, LongSupplier nanoTime) {
        this.settings = settings;
        this.names = names;
        this.nanoTime = nanoTime;
        asking.allowCoreThreadTimeOut(true);
    }

    /**
     * What is known of a client; it returns at once.
     *
     * @param agent its User-Agent; empty if there is none
     * @param address whence it asks, behind proxies that we trust
     */
    public RobotStanding of(String agent, InetAddress address) {
        Optional<KnownRobot> claimed = claimed(agent);
        if (claimed.isEmpty()) {
            return NOBODY;
        }
        return settings.verify()
                ? known(new Claim(claimed.get(), address))
                : new RobotStanding.Unchecked(claimed.get().name());
    }

    private Optional<KnownRobot> claimed(String agent) {
        if (agent.isEmpty() || settings.known().isEmpty()) {
            return Optional.empty();
        }
        String words =
                agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)).toLowerCase(Locale.ROOT);
        return settings.known().stream()
                .filter(robot -> words.contains(robot.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private RobotStanding known(Claim claim) {
        long now = nanoTime.getAsLong();
        synchronized (answers) {
            Answer known = answers.get(claim);
            if (known != null && known.until() - now > 0) {
                return known.standing();
            }
            // Until it is known, nobody asks once more.
            RobotStanding meanwhile = known == null ? unchecked(claim) : known.standing();
            answers.put(claim, new Answer(meanwhile, now + AWAY.toNanos()));
            asking.execute(() -> check(claim));
            return meanwhile;
        }
    }

    private static RobotStanding unchecked(Claim claim) {
        return new RobotStanding.Unchecked(claim.robot().name());
    }

    private void check(Claim claim) {
        try {
            String name = claim.robot().name();
            if (leadsBack(claim)) {
                keep(claim, new RobotStanding.Verified(name), BELIEVED);
            } else {
                keep(claim, new RobotStanding.Pretended(name), DOUBTED);
            }
        } catch (NameServerAway e) {
            LOG.debug(
                    "Whether a client is {} could not be found out",
                    claim.robot().name(),
                    e);
            keep(claim, unchecked(claim), AWAY);
        }
        pause();
    }

    /** Whoever holds an address may give it any name; only the owner of the name leads it back to the address. */
    private boolean leadsBack(Claim claim) {
        return names.names(claim.address()).stream()
                .filter(name -> claim.robot().owns(name.toLowerCase(Locale.ROOT)))
                .anyMatch(name -> names.addresses(name).contains(claim.address()));
    }

    private void keep(Claim claim, RobotStanding standing, Duration time) {
        synchronized (answers) {
            answers.put(claim, new Answer(standing, nanoTime.getAsLong() + time.toNanos()));
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(1_000 / MOST_A_SECOND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "robots");
        thread.setDaemon(true);
        return thread;
    }

    /** Asks about nobody any more. */
    @Override
    public void close() {
        asking.shutdownNow();
    }
}
