package org.tangthu.portal.pages.use;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.repository.model.LocalizedText;

/** Libraries, one of which is to be chosen. @param more where the list goes on */
public record UseChoicePage(Head head, List<Row> libraries, Optional<String> more) implements PageModel {
    public UseChoicePage {
        libraries = List.copyOf(libraries);
    }

    public record Row(String id, LocalizedText name, String href) {}

    @Override
    public String template() {
        return "pages/staff/uses";
    }
}
