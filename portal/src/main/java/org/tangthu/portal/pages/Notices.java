package org.tangthu.portal.pages;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.model.Item;

/** Says why not everything of an item is to be seen. */
final class Notices {
    private final Sources sources;
    private final Edition edition;

    Notices(Sources sources, Edition edition) {
        this.sources = sources;
        this.edition = edition;
    }

    List<String> of(Item item, Decision decision, boolean recordOnly) {
        List<String> notices = new ArrayList<>();
        if (recordOnly) {
            String planned = sources.codes()
                    .scheme("digitization")
                    .label(item.digitization(), edition.language().tag());
            notices.add(edition.text("notice.record-only", planned));
        } else if (decision instanceof Decision.Preview preview) {
            notices.add(reason(item, preview.reason()));
        } else if (decision instanceof Decision.Denied denied) {
            notices.add(reason(item, denied.reason()));
        }
        return notices;
    }

    private String reason(Item item, Reason reason) {
        String until = item.rights().embargo().map(edition.formats()::longDate).orElse("");
        return edition.text("notice." + reason.code(), until);
    }
}
