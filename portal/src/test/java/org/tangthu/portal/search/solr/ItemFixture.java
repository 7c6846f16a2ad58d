package org.tangthu.portal.search.solr;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.ark.ArkMinter;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.Heritage;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Location;
import org.tangthu.repository.model.PlaceReference;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.Title;

/** Builds items of which a test says only what matters. */
final class ItemFixture {
    private static final ArkMinter MINTER = new ArkMinter(Ark.TEST_NAAN, new SecureRandom());

    private final Ark ark = MINTER.mint(ark -> false);
    private final String title;
    private final List<LocalizedText> texts = new ArrayList<>();
    private final List<LocalizedText> subjects = new ArrayList<>();
    private final List<Coded> classes = new ArrayList<>();
    private final List<PlaceReference> places = new ArrayList<>();
    private final List<ItemDate> dates = new ArrayList<>();
    private final List<Heritage> heritage = new ArrayList<>();
    private final List<Contribution> agents = new ArrayList<>();
    private String kind = "book";
    private String library = "VN-A";
    private List<String> languages = List.of("vi");
    private List<String> shelfmarks = List.of();
    private AccessLevel access = AccessLevel.OPEN;
    private List<String> groups = List.of();
    private Optional<LocalDate> embargo = Optional.empty();
    private State state = State.PUBLISHED;

    private ItemFixture(String title) {
        this.title = title;
    }

    static ItemFixture titled(String title) {
        return new ItemFixture(title);
    }

    ItemFixture kind(String code) {
        kind = code;
        return this;
    }

    ItemFixture library(String id) {
        library = id;
        return this;
    }

    ItemFixture description(String text) {
        texts.add(LocalizedText.of(text, "vi"));
        return this;
    }

    ItemFixture by(String name) {
        return by(name, "aut");
    }

    ItemFixture by(String name, String role) {
        agents.add(new Contribution(name, role, Optional.empty()));
        return this;
    }

    ItemFixture classed(String scheme, String mark) {
        classes.add(new Coded(scheme, mark));
        return this;
    }

    /** By somebody who is known. */
    ItemFixture by(String name, String role, String agent) {
        agents.add(new Contribution(name, role, Optional.of(agent)));
        return this;
    }

    ItemFixture subject(String text) {
        subjects.add(LocalizedText.of(text, "vi"));
        return this;
    }

    ItemFixture place(String name) {
        places.add(new PlaceReference(Location.of(name), "about"));
        return this;
    }

    ItemFixture date(String edtf) {
        dates.add(new ItemDate(Optional.of(new Edtf(edtf)), Optional.empty(), "created"));
        return this;
    }

    ItemFixture heritage(String code) {
        heritage.add(new Heritage(code, Optional.empty(), Optional.empty()));
        return this;
    }

    ItemFixture languages(String... codes) {
        languages = List.of(codes);
        return this;
    }

    ItemFixture shelfmark(String mark) {
        shelfmarks = List.of(mark);
        return this;
    }

    ItemFixture access(AccessLevel level) {
        access = level;
        return this;
    }

    /** For members of these alone. */
    ItemFixture groups(String... names) {
        access = AccessLevel.RESTRICTED;
        groups = List.of(names);
        return this;
    }

    ItemFixture embargo(LocalDate end) {
        embargo = Optional.of(end);
        return this;
    }

    ItemFixture state(State other) {
        state = other;
        return this;
    }

    Item item() {
        Description description = new Description(
                List.of(new Title(LocalizedText.of(title, "vi"), Optional.empty())),
                agents,
                dates,
                places,
                subjects,
                classes,
                languages,
                texts,
                Optional.empty(),
                List.of());
        return new Item(
                ark,
                library,
                Optional.empty(),
                kind,
                heritage,
                description,
                new Holding(Optional.empty(), Optional.empty(), shelfmarks),
                List.of(),
                new Rights(Optional.empty(), access, groups, embargo),
                "published",
                state,
                Optional.empty());
    }
}
