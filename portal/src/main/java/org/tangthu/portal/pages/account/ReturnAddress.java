package org.tangthu.portal.pages.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where somebody goes after signing in: a page of this site, whatever a link says. Everything that a browser could take
 * for another host is answered with the page of the account.
 *
 * @param path below the base, with its query, encoded
 */
public record ReturnAddress(String path) {
    /** Name of the parameter and of the hidden field. */
    public static final String PARAMETER = "return";

    /** The page of the account. */
    public static final ReturnAddress ACCOUNT = new ReturnAddress("/account");

    /** One slash, then what addresses consist of; a backslash would be another slash to browsers (URL Standard, 4.4). */
    private static final Pattern OWN = Pattern.compile("/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@%/?-]{0,1000}");

    /** Where one signs in and out: nobody is sent there when that is done. */
    private static final Pattern DOORS = Pattern.compile("/sign-(?:in|out)(?:[/?].*)?");

    /** @param given as it came, perhaps from somebody else */
    public static ReturnAddress of(String given) {
        return OWN.matcher(given).matches() && !DOORS.matcher(given).matches() && stays(given)
                ? new ReturnAddress(given)
                : ACCOUNT;
    }

    /** Whether it is an address that a browser takes as it stands, without detours over other folders. */
    private static boolean stays(String given) {
        String path = given.split("\\?", 2)[0];
        try {
            new URI(given);
            return !path.contains("//") && !path.contains("/.");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** To be put behind the address of another page. */
    public String asQuery() {
        return equals(ACCOUNT) ? "" : "?" + PARAMETER + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
