package org.tangthu.portal.robots;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;

/** Makes what knows robots, for tests of other packages. */
public final class TestRobots {
    private TestRobots() {}

    /**
     * Looks up those who claim to be one.
     *
     * @param known as they stand in the configuration
     * @param names of addresses, which lead back; an address that is not among them has no name
     */
    public static Robots verifying(List<String> known, Map<String, String> names) {
        RobotSettings settings =
                new RobotSettings(true, known.stream().map(KnownRobot::parse).toList());
        return new Robots(settings, new Zone(names), System::nanoTime);
    }

    private record Zone(Map<String, String> names) implements NameServer {
        @Override
        public List<String> names(InetAddress address) {
            String name = names.get(address.getHostAddress());
            return name == null ? List.of() : List.of(name);
        }

        @Override
        public List<InetAddress> addresses(String name) {
            return names.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(name))
                    .map(entry -> address(entry.getKey()))
                    .toList();
        }
    }

    static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
