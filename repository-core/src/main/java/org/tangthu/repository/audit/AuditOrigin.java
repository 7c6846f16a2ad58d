package org.tangthu.repository.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request came from.
 *
 * @param network the /24 of an IPv4 address or the /56 of an IPv6 address; a whole address is refused
 * @param request number of the request, as in the request log; empty where it is nobody's business what else was asked then
 */
public record AuditOrigin(String network, Optional<String> request) {
    private static final Pattern NETWORK = Pattern.compile("(?:\\d{1,3}\\.){3}0/24|[0-9a-f:.]{2,45}/56");
    private static final Pattern REQUEST = Pattern.compile("[0-9A-Za-z-]{1,64}");

    public AuditOrigin {
        if (!NETWORK.matcher(network).matches()) {
            throw new IllegalArgumentException("the audit log takes networks of /24 or /56 only, not " + network);
        }
        if (request.filter(number -> !REQUEST.matcher(number).matches()).isPresent()) {
            throw new IllegalArgumentException("a request has a number of up to 64 letters and digits");
        }
    }

    public AuditOrigin(String network, String request) {
        this(network, Optional.of(request));
    }

    /** The network alone. */
    public AuditOrigin withoutRequest() {
        return new AuditOrigin(network, Optional.empty());
    }
}
