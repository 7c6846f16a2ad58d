package org.tangthu.portal.pages.editing;

import java.util.Optional;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * The whole description of an item as YAML.
 *
 * @param form carries the version that it was made from, and the text
 * @param now what stands now, where somebody changed the item since
 */
public record YamlPage(Head head, FormView form, EditedItem item, Report report, Optional<String> now)
        implements PageModel {
    @Override
    public String template() {
        return "pages/staff/yaml";
    }
}
