package org.tangthu.linkeddata.reconcile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may be told of entities besides their names, to find the right one among namesakes or to fetch it. Their values are
 * those of the public description, so that nothing is told here that is not told there.
 */
public enum Property {
    /** All names, the preferred one first. */
    NAME("name", EnumSet.allOf(LabelKind.class)),
    /** What it is; of concepts, their scheme. */
    KIND("kind", EnumSet.complementOf(EnumSet.of(LabelKind.COLLECTION))),
    CREATOR("creator", EnumSet.of(LabelKind.ITEM)),
    /** Whoever had a part in it, creators too. */
    CONTRIBUTOR("contributor", EnumSet.of(LabelKind.ITEM)),
    /** When it was made, lived or was there. */
    DATE("date", EnumSet.of(LabelKind.ITEM, LabelKind.AGENT, LabelKind.PLACE, LabelKind.LIBRARY)),
    PLACE("place", EnumSet.of(LabelKind.ITEM, LabelKind.LIBRARY)),
    SUBJECT("subject", EnumSet.of(LabelKind.ITEM)),
    LANGUAGE("language", EnumSet.of(LabelKind.ITEM)),
    LIBRARY("library", EnumSet.of(LabelKind.ITEM, LabelKind.COLLECTION)),
    COLLECTION("collection", EnumSet.of(LabelKind.ITEM)),
    HERITAGE("heritage", EnumSet.of(LabelKind.ITEM, LabelKind.COLLECTION)),
    /** Official codes and identifiers, ours and foreign ones. */
    IDENTIFIER("identifier", EnumSet.allOf(LabelKind.class)),
    SHELFMARK("shelfmark", EnumSet.of(LabelKind.ITEM)),
    CLASSIFICATION("classification", EnumSet.of(LabelKind.ITEM)),
    RIGHTS("rights", EnumSet.of(LabelKind.ITEM)),
    PAGES("pages", EnumSet.of(LabelKind.ITEM)),
    MANIFEST("manifest", EnumSet.of(LabelKind.ITEM)),
    LEVEL("level", EnumSet.of(LabelKind.LIBRARY)),
    /** Of which it is a part. */
    WITHIN("within", EnumSet.of(LabelKind.PLACE, LabelKind.LIBRARY)),
    REPLACES("replaces", EnumSet.of(LabelKind.PLACE)),
    REPLACED_BY("replacedBy", EnumSet.of(LabelKind.AGENT, LabelKind.PLACE, LabelKind.LIBRARY)),
    SAME_AS("sameAs", EnumSet.of(LabelKind.AGENT, LabelKind.CONCEPT)),
    /** Where it is described. */
    ADDRESS("address", EnumSet.allOf(LabelKind.class));

    private final String id;
    private final Set<LabelKind> kinds;

    Property(String id, Set<LabelKind> kinds) {
        this.id = id;
        this.kinds = kinds;
    }

    public static Optional<Property> of(String id) {
        return Arrays.stream(values())
                .filter(property -> property.id.equals(id))
                .findFirst();
    }

    /** Those that entities of these kinds may have. @param kinds all if empty */
    public static List<Property> of(Set<LabelKind> kinds) {
        return Stream.of(values())
                .filter(property -> kinds.isEmpty() || property.kinds.stream().anyMatch(kinds::contains))
                .toList();
    }

    /** Those that tell namesakes apart at a glance. */
    static List<Property> telling(LabelKind kind) {
        return switch (kind) {
            case ITEM -> List.of(CREATOR, DATE, KIND, LIBRARY);
            case AGENT -> List.of(KIND, DATE);
            case PLACE -> List.of(KIND, DATE, WITHIN);
            case LIBRARY -> List.of(KIND, PLACE, DATE);
            case COLLECTION -> List.of(LIBRARY);
            case CONCEPT -> List.of(KIND);
        };
    }

    /** As it stands in queries. */
    public String id() {
        return id;
    }

    /** The kind of its values, where these are entities that can be found here. */
    public Optional<LabelKind> range() {
        return switch (this) {
            case CREATOR, CONTRIBUTOR -> Optional.of(LabelKind.AGENT);
            case PLACE, REPLACES -> Optional.of(LabelKind.PLACE);
            case LIBRARY -> Optional.of(LabelKind.LIBRARY);
            case COLLECTION -> Optional.of(LabelKind.COLLECTION);
            case LANGUAGE, HERITAGE, LEVEL -> Optional.of(LabelKind.CONCEPT);
            default -> Optional.empty();
        };
    }
}
