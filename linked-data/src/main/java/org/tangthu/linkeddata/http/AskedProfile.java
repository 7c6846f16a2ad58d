package org.tangthu.linkeddata.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.linkeddata.describe.Profile;
import org.tangthu.repository.address.Addresses;

/**
 * In whose words a client wants a description (Content Negotiation by Profile): the parameter {@code profile} says it by
 * token or IRI, else the header {@code Accept-Profile}. Who wants what is not offered by the header gets all that is known.
 *
 * @param inAddress whether the parameter said it
 */
record AskedProfile(Profile profile, boolean inAddress) {
    static final String PARAMETER = "profile";

    private static final String HEADER = "Accept-Profile";
    private static final Pattern WISH = Pattern.compile("<([^<>\\s]+)>\\s*(?:;\\s*q=([01](?:\\.\\d{0,3})?))?");

    /** Empty if the parameter names a profile that is not offered. */
    static Optional<AskedProfile> of(HttpServletRequest request, Addresses addresses) {
        String named = request.getParameter(PARAMETER);
        return named == null
                ? Optional.of(new AskedProfile(accepted(request, addresses), false))
                : Profile.named(named, addresses).map(profile -> new AskedProfile(profile, true));
    }

    private static Profile accepted(HttpServletRequest request, Addresses addresses) {
        String wishes = String.join(",", Collections.list(request.getHeaders(HEADER)));
        Profile best = Profile.FULL;
        double highest = 0;
        Matcher wish = WISH.matcher(wishes);
        while (wish.find()) {
            double quality = wish.group(2) == null ? 1 : Double.parseDouble(wish.group(2));
            Optional<Profile> named = Profile.named(wish.group(1), addresses);
            if (named.isPresent() && quality > highest) {
                best = named.get();
                highest = quality;
            }
        }
        return best;
    }

    /** What addresses of this choice end in. */
    String query() {
        return inAddress || profile != Profile.FULL ? "?" + PARAMETER + "=" + profile.token() : "";
    }
}
