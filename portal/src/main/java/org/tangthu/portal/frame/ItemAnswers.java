package org.tangthu.portal.frame;

import java.util.Optional;
import java.util.function.Function;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;

/** Answers for addresses of items, of which only public ones have more to say than that they are not here. Thread-safe. */
public final class ItemAnswers {
    private final PublicItems items;

    public ItemAnswers(PublicItems items) {
        this.items = items;
    }

    /**
     * @param name of the ARK, in any spelling
     * @param address of what was asked for, with host, to which another spelling is sent
     * @param answer for an item that is public
     */
    public Answer of(String name, Function<Ark, String> address, Function<CatalogueEntry, Answer> answer) {
        Optional<Ark> ark = items.ark(name);
        if (ark.isPresent() && !ark.get().name().equals(name)) {
            return new Answer.Moved(address.apply(ark.get()));
        }
        return ark.map(items::find)
                .map(found -> found.entry()
                        .map(answer)
                        .orElseGet(
                                () -> found.visibility() == Visibility.GONE ? new Answer.Gone() : new Answer.Missing()))
                .orElseGet(Answer.Missing::new);
    }
}
