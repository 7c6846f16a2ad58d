package org.tangthu.portal.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RobotsTest {
    private static final KnownRobot EXAMPLE = KnownRobot.parse("Examplebot=bots.example.com+example.net");
    private static final String AGENT = "Mozilla/5.0 (compatible; examplebot/2.1; +http://example.com/bot)";
    private static final InetAddress TRUE = TestRobots.address("192.0.2.1");
    private static final InetAddress FALSE = TestRobots.address("198.51.100.1");

    private final AtomicLong now = new AtomicLong();
    private final Names names = new Names();
    private final Robots robots = new Robots(new RobotSettings(true, List.of(EXAMPLE)), names, now::get);

    @AfterEach
    void close() {
        robots.close();
    }

    @Test
    void whoClaimsNothingIsNotLookedUp() {
        assertThat(robots.of("Mozilla/5.0 (X11; Linux) Firefox/140.0", TRUE)).isEqualTo(new RobotStanding.Nobody());
        assertThat(robots.of("", TRUE)).isEqualTo(new RobotStanding.Nobody());
        assertThat(names.asked).hasValue(0);
    }

    @Test
    void aNameThatLeadsBackToTheAddressIsBelieved() {
        names.have(TRUE, "crawl-1.bots.example.com", TRUE);
        assertThat(robots.of(AGENT, TRUE)).as("no request waits").isEqualTo(new RobotStanding.Unchecked("Examplebot"));
        becomes(TRUE, new RobotStanding.Verified("Examplebot"));
    }

    @Test
    void aNameThatAnybodyCouldGiveHisAddressIsNotBelieved() {
        names.have(FALSE, "crawl-1.bots.example.com", TRUE);
        becomes(FALSE, new RobotStanding.Pretended("Examplebot"));
    }

    @Test
    void aNameOfAnotherDomainIsNotEvenFollowed() {
        names.have(FALSE, "bots.example.com.evil.test", FALSE);
        becomes(FALSE, new RobotStanding.Pretended("Examplebot"));
        assertThat(names.asked).hasValue(1);
    }

    @Test
    void anAddressWithoutANameIsNone() {
        becomes(FALSE, new RobotStanding.Pretended("Examplebot"));
    }

    @Test
    void whileNoNameServerAnswersNobodyIsSaidToPretend() {
        names.away = true;
        robots.of(AGENT, TRUE);
        await().until(() -> names.asked.get() == 1);
        assertThat(robots.of(AGENT, TRUE)).isEqualTo(new RobotStanding.Unchecked("Examplebot"));
        names.away = false;
        names.have(TRUE, "a.example.net", TRUE);
        await().untilAsserted(() -> {
            now.addAndGet(Duration.ofMinutes(6).toNanos());
            assertThat(robots.of(AGENT, TRUE)).isEqualTo(new RobotStanding.Verified("Examplebot"));
        });
    }

    @Test
    void whatWasFoundHoldsForHoursAndIsThenLookedUpAnewBesideTheRequests() {
        names.have(TRUE, "a.example.net", TRUE);
        becomes(TRUE, new RobotStanding.Verified("Examplebot"));
        int asked = names.asked.get();
        now.addAndGet(Duration.ofHours(5).toNanos());
        assertThat(robots.of(AGENT, TRUE)).isEqualTo(new RobotStanding.Verified("Examplebot"));
        assertThat(names.asked).hasValue(asked);

        names.addresses.clear();
        now.addAndGet(Duration.ofHours(2).toNanos());
        assertThat(robots.of(AGENT, TRUE)).as("meanwhile").isEqualTo(new RobotStanding.Verified("Examplebot"));
        becomes(TRUE, new RobotStanding.Pretended("Examplebot"));
    }

    @Test
    void unlessItIsWantedNoNameServerIsAsked() {
        try (Robots still = new Robots(new RobotSettings(false, List.of(EXAMPLE)), names, now::get)) {
            assertThat(still.of(AGENT, TRUE)).isEqualTo(new RobotStanding.Unchecked("Examplebot"));
        }
        assertThat(names.asked).hasValue(0);
    }

    @Test
    void aRobotIsWrittenWithItsDomains() {
        assertThat(EXAMPLE).hasToString("Examplebot=bots.example.com+example.net");
        for (String wrong : List.of("", "x", "Examplebot=", "=example.com", "Examplebot=com", "a b=example.com")) {
            assertThatThrownBy(() -> KnownRobot.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void becomes(InetAddress address, RobotStanding standing) {
        await().untilAsserted(() -> assertThat(robots.of(AGENT, address)).isEqualTo(standing));
    }

    /** What name servers tell. */
    private static final class Names implements NameServer {
        private final Map<InetAddress, String> names = new ConcurrentHashMap<>();
        private final Map<String, InetAddress> addresses = new ConcurrentHashMap<>();
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean away;

        void have(InetAddress address, String name, InetAddress leadsTo) {
            names.put(address, name);
            addresses.put(name, leadsTo);
        }

        @Override
        public List<String> names(InetAddress address) {
            asked.incrementAndGet();
            if (away) {
                throw new NameServerAway(address.getHostAddress(), null);
            }
            return names.containsKey(address) ? List.of(names.get(address)) : List.of();
        }

        @Override
        public List<InetAddress> addresses(String name) {
            asked.incrementAndGet();
            return addresses.containsKey(name) ? List.of(addresses.get(name)) : List.of();
        }
    }
}
