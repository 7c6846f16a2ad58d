package org.tangthu.portal.connect;

import java.util.List;
import java.util.Optional;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.delivery.ParkedDelivery;

/** What people see of connectors, and may do: each what concerns the libraries that they work at. Thread-safe. */
public final class ConnectorDesk {
    private static final int MOST_LOOKED_AT = 500;

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

    /** What a target refused, of what is somebody's business; of the first {@value #MOST_LOOKED_AT}. */
    public List<ParkedDelivery> parked(String name, Authority who) {
        return runner.parked(name, MOST_LOOKED_AT).stream()
                .filter(parked -> concerns(parked, who))
                .toList();
    }

    /** What belongs to no library, or is gone without a trace, is for those who work for all. */
    private boolean concerns(ParkedDelivery parked, Authority who) {
        if (everywhere(who)) {
            return true;
        }
        Optional<String> library =
                catalogue.find(parked.subject()).flatMap(entry -> entry.entity().owner());
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
