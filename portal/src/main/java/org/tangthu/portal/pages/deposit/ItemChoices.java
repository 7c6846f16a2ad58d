package org.tangthu.portal.pages.deposit;

import java.util.List;
import org.tangthu.portal.forms.Choice;

/**
 * From what one chooses in the form of a new item.
 *
 * @param libraries none where there are too many: then one is typed
 */
public record ItemChoices(
        List<Choice> libraries, List<Choice> kinds, List<Choice> languages, List<Choice> rights, List<Choice> access) {
    public ItemChoices {
        libraries = List.copyOf(libraries);
        kinds = List.copyOf(kinds);
        languages = List.copyOf(languages);
        rights = List.copyOf(rights);
        access = List.copyOf(access);
    }
}
