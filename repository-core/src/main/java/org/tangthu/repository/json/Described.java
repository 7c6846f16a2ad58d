package org.tangthu.repository.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;

/** What a description says. */
public sealed interface Described {
    /** A library, collection or agent: complete in itself. */
    record Authority(Entity entity) implements Described {}

    /**
     * An item, which may have no ARK yet, and whose pages are named by their files.
     *
     * @param ark as given
     * @param named makes the item under an ARK
     * @param pages as listed; empty if the files' natural order is meant
     * @param lines where the item's own fields stand in the file, by their names
     */
    record ItemForm(
            Optional<Ark> ark,
            String library,
            Optional<String> localId,
            Function<Ark, Item> named,
            Optional<List<PageLine>> pages,
            List<SectionLine> structure,
            Map<String, Integer> lines)
            implements Described {
        public ItemForm {
            structure = List.copyOf(structure);
            lines = Map.copyOf(lines);
        }
    }
}
