package org.tangthu.portal.pages;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.TextOrigin.Machine;
import org.tangthu.repository.text.quality.DoubtfulTexts;

/** Says of a text that a machine made it, and what is to be thought of it; of a person's text there is nothing to say. */
final class TextNotices {
    private final Edition edition;

    TextNotices(Edition edition) {
        this.edition = edition;
    }

    List<String> of(Item item, Page page) {
        return page.text()
                .flatMap(text -> text.origin().machine())
                .map(machine -> of(item, page, machine))
                .orElse(List.of());
    }

    private List<String> of(Item item, Page page, Machine machine) {
        List<String> notices = new ArrayList<>();
        notices.add(machine.name()
                .map(engine -> edition.text("text.machine.engine", engine))
                .orElseGet(() -> edition.text("text.machine")));
        if (machine.unknownScript()) {
            notices.add(edition.text("text.machine.script"));
        } else if (!DoubtfulTexts.doubts(page, item).isEmpty()) {
            notices.add(edition.text("text.machine.doubtful"));
        }
        return notices;
    }
}
