package org.tangthu.portal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;

/** The items that a caller may know of: the published ones, and all of the libraries they work for. Thread-safe. */
public final class ItemShelf {
    public static final int MAX_LIMIT = 200;

    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final PublicItems items;

    /** @param naan under which names in addresses stand */
    public ItemShelf(Catalogue catalogue, AccessPolicy access, String naan) {
        this.catalogue = catalogue;
        this.access = access;
        this.items = new PublicItems(catalogue, access, naan);
    }

    /** What became of a look for an item. */
    public sealed interface Finding {}

    public record Found(CatalogueEntry entry) implements Finding {}

    /** It was published once and is no more. */
    public record Gone() implements Finding {}

    public record Unknown() implements Finding {}

    /**
     * Some items in the order of their ARKs.
     *
     * @param next name of the ARK to go on after; empty at the end
     */
    public record Listing(List<CatalogueEntry> items, Optional<String> next) {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** What everybody may know of an item. @param name of the ARK, in any spelling */
    public Finding find(String name) {
        return find(name, Authority.NONE, Scope.READ);
    }

    /**
     * The same for somebody with work to do, who finds what is not public at the own libraries too.
     *
     * @param scope what is to be done
     */
    public Finding find(String name, Authority authority, Scope scope) {
        Optional<Ark> ark = items.ark(name);
        Optional<CatalogueEntry> whole = ark.filter(known -> authority.may(scope))
                .flatMap(catalogue::find)
                .filter(entry -> may(authority, scope, entry));
        return whole.<Finding>map(Found::new)
                .or(() -> ark.map(items::find).map(ItemShelf::finding))
                .orElseGet(Unknown::new);
    }

    /** Whether something may be done with an item. */
    public static boolean may(Authority authority, Scope scope, CatalogueEntry entry) {
        return authority.may(scope, ((Item) entry.entity()).library());
    }

    private static Finding finding(PublicItems.Found found) {
        return found.entry()
                .<Finding>map(Found::new)
                .orElseGet(() -> found.visibility() == Visibility.GONE ? new Gone() : new Unknown());
    }

    /**
     * What somebody may know of. Where to go on is told by an item of the listing, never by one that is passed over.
     *
     * @param after name of an ARK, empty to begin
     */
    public Listing list(String after, int limit, Authority authority) {
        String from = after.isEmpty() ? "" : idAfter(after);
        List<CatalogueEntry> found = authority.may(Scope.READ)
                ? known(from, limit, authority)
                : catalogue.members(Optional.empty(), from, limit);
        return new Listing(
                found,
                found.size() < limit
                        ? Optional.empty()
                        : Optional.of(
                                ((Item) found.get(limit - 1).entity()).ark().name()));
    }

    private List<CatalogueEntry> known(String after, int limit, Authority authority) {
        List<CatalogueEntry> found = new ArrayList<>();
        String from = after;
        List<CatalogueEntry> batch;
        do {
            batch = catalogue.list(EntityKind.ITEM, from, MAX_LIMIT);
            batch.stream().filter(entry -> known(authority, entry)).forEach(found::add);
            from = batch.isEmpty() ? from : batch.get(batch.size() - 1).entity().id();
        } while (found.size() < limit && batch.size() == MAX_LIMIT);
        return found.subList(0, Math.min(limit, found.size()));
    }

    private boolean known(Authority authority, CatalogueEntry entry) {
        return may(authority, Scope.READ, entry) || access.visibility((Item) entry.entity()) == Visibility.PUBLIC;
    }

    /** The identifier after which a listing goes on. @param name of an ARK, or whatever somebody made of it */
    public String idAfter(String name) {
        return items.ark(name).map(Ark::toString).orElse("ark:/" + items.naan() + "/" + name);
    }

    /** Of these items the published ones, by identifier. */
    public Map<String, Item> known(List<String> ids) {
        return catalogue.findAll(ids).values().stream()
                .map(entry -> (Item) entry.entity())
                .filter(item -> access.visibility(item) == Visibility.PUBLIC)
                .collect(Collectors.toMap(Item::id, Function.identity()));
    }

    /** Whether anybody may read the item's texts. */
    public boolean open(Item item) {
        return access.decide(item, Visitor.ANONYMOUS).full();
    }

    public PageList pages(CatalogueEntry entry) {
        return catalogue.pages(entry.entity().id());
    }
}
