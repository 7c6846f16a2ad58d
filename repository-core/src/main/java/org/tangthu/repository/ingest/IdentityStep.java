package org.tangthu.repository.ingest;

import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.ark.ArkMinter;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.json.Described;
import org.tangthu.repository.json.Described.Authority;
import org.tangthu.repository.json.Described.ItemForm;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.problem.Problems;

/**
 * Finds the entity that a deposit is about: an item by its ARK or else by library and local id, anything else by its
 * identifier. A new item gets an ARK here; nothing is reserved by that.
 */
final class IdentityStep implements IngestStep {
    private static final Set<String> RESERVED = Set.of(Collection.TOP, Collection.ALL);

    private final Catalogue catalogue;
    private final ArkMinter minter;
    private final String naan;

    IdentityStep(Catalogue catalogue, ArkMinter minter, String naan) {
        this.catalogue = catalogue;
        this.minter = minter;
        this.naan = naan;
    }

    @Override
    public void apply(Draft draft) {
        draft.described().ifPresent(described -> identify(draft, described));
    }

    private void identify(Draft draft, Described described) {
        if (described instanceof ItemForm form) {
            item(draft, form);
        } else if (described instanceof Authority authority) {
            authority(draft, authority.entity());
        }
    }

    private void authority(Draft draft, Entity entity) {
        Optional<CatalogueEntry> before = catalogue.find(entity.id());
        if (before.isPresent() && before.get().entity().entityKind() != entity.entityKind()) {
            String kind = before.get().entity().entityKind().code();
            draft.descriptionProblems()
                    .error(0, "id", "'" + entity.id() + "' is the identifier of a " + kind, "choose another one");
        }
        if (entity instanceof Collection && RESERVED.contains(entity.id())) {
            draft.descriptionProblems()
                    .error(0, "id", "'" + entity.id() + "' is the collection of all in addresses", "choose another id");
        }
        draft.identify(entity, before, PageList.NONE);
    }

    private void item(Draft draft, ItemForm form) {
        Problems problems = draft.descriptionProblems();
        Optional<Ark> known = form.localId()
                .flatMap(localId -> catalogue.findByLocalId(form.library(), localId))
                .map(Ark::parse);
        if (form.ark().isEmpty() && form.localId().isEmpty()) {
            problems.error(0, "localId", "the item has neither localId nor id", "by one of them a second run finds it");
        }
        form.ark().ifPresent(ark -> checkArk(ark, known, problems));
        Ark ark = form.ark().or(() -> known).orElseGet(() -> minter.mint(catalogue::taken));
        Optional<CatalogueEntry> before = catalogue.find(ark);
        before.map(CatalogueEntry::entity)
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .filter(item -> !item.library().equals(form.library()))
                .ifPresent(item -> problems.error(
                        0, "library", ark + " belongs to library " + item.library(), "an item stays in its library"));
        if (before.isEmpty() && catalogue.taken(ark)) {
            problems.error(0, "id", ark + " was given to an item that is gone", "leave 'id' out to get a new one");
        }
        draft.identify(
                form.named().apply(ark), before, before.isPresent() ? catalogue.pages(ark.toString()) : PageList.NONE);
    }

    private void checkArk(Ark ark, Optional<Ark> known, Problems problems) {
        if (!ark.naan().equals(naan)) {
            problems.error(
                    0,
                    "id",
                    ark + " is not one of ours, which begin with ark:/" + naan + "/",
                    "leave 'id' out to get one, and put the foreign one under 'identifiers'");
        }
        known.filter(other -> !other.equals(ark))
                .ifPresent(other ->
                        problems.error(0, "localId", "the library's item of this localId is " + other, "not " + ark));
    }
}
