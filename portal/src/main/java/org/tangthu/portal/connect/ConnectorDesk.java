package org.tangthu.portal.connect;

import java.util.List;
import java.util.Optional;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.delivery.ParkedDelivery;
import org.tangthu.repository.feed.SetSpec;

/** What people see of connectors, and may do: each what concerns the libraries that they work at. Thread-safe. */
public final class ConnectorDesk {
    private static final int MOST = 500;

    private final ConnectorRunner runner;
    private final Catalogue catalogue;
    private final AuditLog audit;

    public ConnectorDesk(ConnectorRunner runner, Catalogue catalogue, AuditLog audit) {
        this.runner = runner;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    public List<ConnectorStatus> status() {
        return runner.status();
    }

    public boolean knows(String name) {
        return runner.names().contains(name);
    }

    /** What a target refused, of what is somebody's business: the first {@value #MOST}, whatever is before them. */
    public List<ParkedDelivery> parked(String name, Authority who) {
        for (int most = MOST; ; most *= 2) {
            List<ParkedDelivery> all = runner.parked(name, most);
            List<ParkedDelivery> theirs = all.stream()
                    .filter(parked -> concerns(parked, who))
                    .limit(MOST)
                    .toList();
            if (theirs.size() == MOST || all.size() < most) {
                return theirs;
            }
        }
    }

    /** The item or, of a package that stands for a set, the collection; empty if it is gone without a trace. */
    public static Optional<CatalogueEntry> find(ParkedDelivery parked, Catalogue catalogue) {
        // The identifier of an item can name no set.
        String id = SetSpec.parse(parked.subject()).map(SetSpec::member).orElse(parked.subject());
        return catalogue.find(id);
    }

    /** What belongs to no library, or is gone without a trace, is for those who work for all. */
    private boolean concerns(ParkedDelivery parked, Authority who) {
        if (everywhere(who)) {
            return true;
        }
        Optional<String> library =
                find(parked, catalogue).flatMap(entry -> entry.entity().owner());
        return library.filter(id -> who.may(Scope.PUBLISH, id)).isPresent();
    }

    private static boolean everywhere(Authority who) {
        return who.mayEverywhere(Scope.PUBLISH) || who.mayEverywhere(Scope.OPERATE);
    }

    /**
     * Asks that what a target refused be sent again, soon: what is somebody's business of it.
     *
     * @param event by whom; the rest is added here
     * @return how much that is
     */
    public int resend(String name, Authority who, AuditEvent event) {
        int asked = audit.change(
                () -> everywhere(who) ? runner.resend(name) : runner.resend(name, subjects(name, who)),
                count -> event.on("connector " + name).with("deliveries", Integer.toString(count)));
        runner.wake();
        return asked;
    }

    private List<String> subjects(String name, Authority who) {
        return parked(name, who).stream().map(ParkedDelivery::subject).toList();
    }
}
