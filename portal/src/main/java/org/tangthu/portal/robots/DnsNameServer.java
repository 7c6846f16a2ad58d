package org.tangthu.portal.robots;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/** Asks by DNS, so that "there is none" is told apart from "nobody answered", and no answer is waited for long. */
final class DnsNameServer implements NameServer {
    /** What a name may look like: anything else in an answer is not asked about. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    private static final int LONGEST_NAME = 253;
    private static final int MOST_ANSWERS = 20;
    private static final String TIMEOUT_MILLIS = "2000";
    private static final int IPV4 = 4;

    private final Hashtable<String, String> environment = new Hashtable<>();

    /** @param server such as {@code dns://192.0.2.53}; {@code dns:} for those of this machine */
    DnsNameServer(String server) {
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, server);
        environment.put("com.sun.jndi.dns.timeout.initial", TIMEOUT_MILLIS);
        environment.put("com.sun.jndi.dns.timeout.retries", "1");
    }

    @Override
    public List<String> names(InetAddress address) {
        return ask(reversed(address.getAddress()), "PTR").stream()
                .map(name -> name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
                .filter(name ->
                        name.length() <= LONGEST_NAME && NAME.matcher(name).matches())
                .toList();
    }

    @Override
    public List<InetAddress> addresses(String name) {
        List<InetAddress> addresses = new ArrayList<>();
        for (String type : List.of("A", "AAAA")) {
            for (String literal : ask(name, type)) {
                address(literal).ifPresent(addresses::add);
            }
        }
        return addresses;
    }

    /** What the answer holds is an address written out, which is not looked up. */
    private static Optional<InetAddress> address(String literal) {
        try {
            return Optional.of(InetAddress.getByName(literal.contains(":") ? "[" + literal + "]" : literal));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private List<String> ask(String name, String type) {
        try {
            InitialDirContext context = new InitialDirContext(environment);
            try {
                return values(context.getAttributes(name, new String[] {type}).get(type));
            } finally {
                context.close();
            }
        } catch (NameNotFoundException none) {
            return List.of();
        } catch (NamingException e) {
            throw new NameServerAway(name, e);
        }
    }

    private static List<String> values(Attribute attribute) throws NamingException {
        List<String> values = new ArrayList<>();
        if (attribute != null) {
            NamingEnumeration<?> all = attribute.getAll();
            while (all.hasMore() && values.size() < MOST_ANSWERS) {
                values.add(String.valueOf(all.next()));
            }
        }
        return values;
    }

    /** As the name is under which an address stands (RFC 1035, section 3.5; RFC 3596, section 2.5). */
    static String reversed(byte[] address) {
        StringBuilder name = new StringBuilder();
        for (int i = address.length - 1; i >= 0; i--) {
            int value = Byte.toUnsignedInt(address[i]);
            if (address.length == IPV4) {
                name.append(value).append('.');
            } else {
                name.append(Character.forDigit(value & 0xf, 16)).append('.');
                name.append(Character.forDigit(value >> 4, 16)).append('.');
            }
        }
        return name.append(address.length == IPV4 ? "in-addr.arpa" : "ip6.arpa").toString();
    }
}
