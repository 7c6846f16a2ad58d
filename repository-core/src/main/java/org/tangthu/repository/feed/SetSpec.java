package org.tangthu.repository.feed;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Heritage;
import org.tangthu.repository.model.Item;

/**
 * Names a set of items, as {@code setSpec} of OAI-PMH 2.0 (section 2.6) does: {@code library:VN-HD-TVT},
 * {@code collection:c}, {@code kind:map}, {@code heritage:rare}, {@code oer}, {@code national}. Whoever is in a set is in the one before the
 * colon, too. What such a name cannot hold of an identifier stands as {@code !} and two hexadecimal digits for each byte of
 * its UTF-8. Ordered by its text.
 */
public record SetSpec(String value) implements Comparable<SetSpec> {
    private static final String OPEN_EDUCATIONAL = "open-educational";
    private static final String NAME = "([A-Za-z0-9\\-_.~*'()]|![0-9A-F]{2})+";
    private static final Pattern FORM = Pattern.compile(NAME + "(:" + NAME + ")?");
    private static final int MOST_CHARACTERS = 500;
    /** Every item has a library and a kind: these sets are the whole. */
    private static final Set<String> WHOLE = Set.of("library", "kind");

    // Behind the patterns, which have to be there when it is made.
    public static final SetSpec OER = new SetSpec("oer");
    /** Of what may go to the national knowledge system by a decision that stands. */
    public static final SetSpec NATIONAL = new SetSpec("national");

    /** @throws IllegalArgumentException if this cannot name a set */
    public SetSpec {
        Objects.requireNonNull(value);
        if (value.length() > MOST_CHARACTERS || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a set is called like library:VN-HD-TVT, kind:map or oer");
        }
    }

    /** Empty if this cannot name a set. */
    public static Optional<SetSpec> parse(String text) {
        try {
            return Optional.of(new SetSpec(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static SetSpec library(String id) {
        return of("library", id);
    }

    public static SetSpec collection(String id) {
        return of("collection", id);
    }

    public static SetSpec kind(String code) {
        return of("kind", code);
    }

    public static SetSpec heritage(String code) {
        return of("heritage", code);
    }

    private static SetSpec of(String facet, String id) {
        String name = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return new SetSpec(facet + ":" + name.replace('%', '!'));
    }

    /** The sets that an item is in, but for those that every item is in. */
    static Set<SetSpec> of(Item item) {
        Set<SetSpec> sets = new TreeSet<>(List.of(library(item.library()), kind(item.kind())));
        item.collections().forEach(id -> sets.add(collection(id)));
        for (Heritage heritage : item.heritage()) {
            sets.add(heritage(heritage.code()));
            if (heritage.code().equals(OPEN_EDUCATIONAL)) {
                sets.add(OER);
            }
        }
        if (item.decisions().stream().anyMatch(AppraisalDecision::opensNation)) {
            sets.add(NATIONAL);
        }
        for (SetSpec set : List.copyOf(sets)) {
            set.parent().filter(parent -> !parent.whole()).ifPresent(sets::add);
        }
        return sets;
    }

    /** The set before the colon. */
    public Optional<SetSpec> parent() {
        int colon = value.indexOf(':');
        return colon < 0 ? Optional.empty() : Optional.of(new SetSpec(value.substring(0, colon)));
    }

    /** What stands behind the colon, as the identifier or code that it is; the whole name where there is no colon. */
    public String member() {
        String name = value.substring(value.indexOf(':') + 1);
        return URLDecoder.decode(name.replace('!', '%'), StandardCharsets.UTF_8);
    }

    /** Whether every item is in it. */
    public boolean whole() {
        return WHOLE.contains(value);
    }

    @Override
    public int compareTo(SetSpec other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
