package org.tangthu.portal.pages.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.connect.ConnectorDesk;
import org.tangthu.portal.connect.ConnectorStatus;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.delivery.ParkedDelivery;
import org.tangthu.repository.feed.SetSpec;

/** Builds the page of connectors. Thread-safe. */
public final class ConnectorPages {
    private final Editions editions;
    private final ConnectorDesk desk;
    private final Catalogue catalogue;

    public ConnectorPages(Editions editions, ConnectorDesk desk, Catalogue catalogue) {
        this.editions = editions;
        this.desk = desk;
        this.catalogue = catalogue;
    }

    /** @param asked whether somebody just asked that something be sent again */
    public ConnectorPage page(FormView form, Authority who, boolean asked, Language language) {
        Edition edition = editions.get(language);
        return new ConnectorPage(
                Head.unindexed(edition.text("staff.connectors.title")),
                form,
                Optional.of(edition.text("connectors.asked")).filter(sentence -> asked),
                desk.status().stream().map(status -> row(status, who, edition)).toList());
    }

    private ConnectorPage.Row row(ConnectorStatus status, Authority who, Edition edition) {
        List<String> told = new ArrayList<>();
        told.add(
                status.lag() == 0
                        ? edition.text("connectors.current")
                        : edition.messages().count("connectors.behind", status.lag()));
        told.add(status.sent()
                .map(at -> edition.text("connectors.sent", edition.formats().date(at)))
                .orElseGet(() -> edition.text("connectors.never")));
        if (status.parked() > 0) {
            told.add(edition.messages().count("connectors.parked", status.parked()));
        }
        String set = status.settings().set().map(SetSpec::value).orElseGet(() -> edition.text("connectors.all"));
        return new ConnectorPage.Row(
                status.name(),
                edition.text(
                        "connectors.what",
                        edition.text(
                                "connectors.type." + status.settings().target().type()),
                        status.settings().host(),
                        set),
                told,
                status.heldUp(),
                desk.parked(status.name(), who).stream()
                        .map(parked -> parked(parked, edition))
                        .toList());
    }

    private ConnectorPage.Parked parked(ParkedDelivery parked, Edition edition) {
        return new ConnectorPage.Parked(
                parked.subject(),
                ConnectorDesk.find(parked, catalogue)
                        .map(entry -> entry.entity().label().value()),
                parked.reason(),
                edition.formats().date(parked.at()),
                parked.asked());
    }
}
