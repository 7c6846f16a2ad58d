package org.tangthu.portal.pages;

import java.util.List;
import java.util.Optional;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Title;

/**
 * The titles of an item sorted out for showing.
 *
 * @param inCharacters the first title in Han or Nôm characters, which may be the first of all
 * @param others the rest in the given order
 */
public record Titles(LocalizedText first, Optional<LocalizedText> inCharacters, List<Title> others) {

    static Titles of(Item item) {
        List<Title> titles = item.description().titles();
        LocalizedText first = titles.get(0).text();
        Optional<LocalizedText> inCharacters =
                titles.stream().map(Title::text).filter(Titles::isInCharacters).findFirst();
        List<Title> others = titles.stream()
                .skip(1)
                .filter(title -> inCharacters.filter(title.text()::equals).isEmpty())
                .toList();
        return new Titles(first, inCharacters, others);
    }

    /** What goes on a title slip. */
    public LocalizedText slip() {
        return inCharacters.orElse(first);
    }

    /** The title in characters where it is not the first anyway. */
    public Optional<LocalizedText> second() {
        return inCharacters.filter(title -> !title.equals(first));
    }

    static boolean isInCharacters(LocalizedText text) {
        return text.lang()
                .filter(lang -> lang.endsWith("-Hani") || lang.equals("lzh") || lang.startsWith("zh"))
                .isPresent();
    }
}
