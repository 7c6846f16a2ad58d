package org.tangthu.portal.pages.install;

import java.util.Objects;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/** Says that there is no network; browsers show it at the address that was asked for. */
public record OfflinePage(Head head) implements PageModel {
    public OfflinePage {
        Objects.requireNonNull(head);
    }

    @Override
    public String template() {
        return "pages/install/offline";
    }
}
