package org.tangthu.portal.pages.viewing;

import java.util.Optional;

/** What comes next in the window that a viewer opened. */
public sealed interface Step {
    /**
     * A page.
     *
     * @param cookie value of {@code Set-Cookie}
     */
    record Show(AccessPage page, Optional<String> cookie) implements Step {}

    /** Another page of the site. @param address without scheme and host */
    record Go(String address) implements Step {}

    /** There is no such item, or nothing of it to see. */
    record Missing() implements Step {}

    /** The item was withdrawn. */
    record Gone() implements Step {}
}
