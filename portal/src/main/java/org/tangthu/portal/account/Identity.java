package org.tangthu.portal.account;

import jakarta.servlet.ServletRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.account.Session;

/**
 * Whom the cookies of a request stand for; the limits filter leaves it on every request. Immutable.
 *
 * @param signedIn by the sign-in cookie
 * @param viewer the session of the viewer cookie: of somebody who signed in, or of a seat
 * @param elsewhere what the two may read from anywhere
 * @param onSite the same in a reading room, where seats count
 */
public record Identity(Optional<SignedIn> signedIn, Optional<Session> viewer, Visitor elsewhere, Visitor onSite) {
    /** Of nobody known. */
    public static final Identity NOBODY =
            new Identity(Optional.empty(), Optional.empty(), Visitor.ANONYMOUS, Visitor.IN_READING_ROOM);

    private static final String ATTRIBUTE = Identity.class.getName();

    /** That of a request; of nobody below {@code /api/}, where cookies do not count. */
    public static Identity of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Identity known ? known : NOBODY;
    }

    public void leaveOn(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What the sender may read, being there. */
    public Visitor visitor(boolean inReadingRoom) {
        return inReadingRoom ? onSite : elsewhere;
    }

    /**
     * By whom the sender holds loans. Empty if nobody signed in and there is no seat, or the seat was left.
     *
     * @param inReadingRoom where the request comes from
     */
    public Optional<String> reader(boolean inReadingRoom) {
        return signedIn.map(SignedIn::session)
                .filter(Session::complete)
                .or(() -> viewer.filter(session -> inReadingRoom || !session.seat()))
                .map(Session::reader);
    }

    /** The same person with what another session lets read. */
    static Visitor joined(Visitor one, Visitor other) {
        Set<Group> groups = new HashSet<>(one.groups());
        groups.addAll(other.groups());
        Map<String, Loan> loans = new HashMap<>(other.loans());
        loans.putAll(one.loans());
        return new Visitor(one.onSite() || other.onSite(), groups, loans);
    }
}
