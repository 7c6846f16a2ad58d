package org.tangthu.linkeddata.publish;

import java.util.Objects;
import java.util.Optional;

/**
 * What a dataset of the portal is called: the path of its address below {@code /catalog/}. {@link #parse} and {@link #path}
 * are each other's inverse.
 *
 * @param collection identifier of the collection that the dataset is; empty for those of the portal as a whole
 */
public record DatasetName(Kind kind, Optional<String> collection) {
    /** Descriptions of everything that is published. */
    public static final DatasetName HOLDINGS = new DatasetName(Kind.HOLDINGS, Optional.empty());
    /** Descriptions of what a decision in force admits to the national knowledge system. */
    public static final DatasetName NATIONAL = new DatasetName(Kind.NATIONAL, Optional.empty());
    /** The ontology and the concept schemes. */
    public static final DatasetName VOCABULARY = new DatasetName(Kind.VOCABULARY, Optional.empty());
    /** How often items are used. */
    public static final DatasetName USAGE = new DatasetName(Kind.USAGE, Optional.empty());

    private static final String COLLECTION = "collection/";

    /** What a dataset holds. */
    public enum Kind {
        HOLDINGS("holdings"),
        NATIONAL("national"),
        VOCABULARY("vocabulary"),
        USAGE("usage"),
        COLLECTION("collection");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As it stands in addresses and in the bundles. */
        public String code() {
            return code;
        }
    }

    public DatasetName {
        Objects.requireNonNull(kind);
        if (collection.isPresent() != (kind == Kind.COLLECTION)) {
            throw new IllegalArgumentException(kind + " with the collection " + collection);
        }
    }

    /** The descriptions of a collection's items. */
    public static DatasetName ofCollection(String id) {
        return new DatasetName(Kind.COLLECTION, Optional.of(id));
    }

    /** @param path decoded; empty if no dataset can be called so */
    public static Optional<DatasetName> parse(String path) {
        if (path.startsWith(COLLECTION) && path.length() > COLLECTION.length()) {
            return Optional.of(ofCollection(path.substring(COLLECTION.length())));
        }
        return switch (path) {
            case "holdings" -> Optional.of(HOLDINGS);
            case "national" -> Optional.of(NATIONAL);
            case "vocabulary" -> Optional.of(VOCABULARY);
            case "usage" -> Optional.of(USAGE);
            default -> Optional.empty();
        };
    }

    /** Not encoded. */
    public String path() {
        return collection.map(id -> COLLECTION + id).orElse(kind.code());
    }
}
