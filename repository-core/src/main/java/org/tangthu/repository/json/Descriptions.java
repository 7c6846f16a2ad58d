package org.tangthu.repository.json;

import java.util.Optional;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.json.Described.Authority;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.problem.Problems;

/** Reads the descriptions that people and programs hand in, strictly: every complaint is collected. Thread-safe. */
public final class Descriptions {
    /** Bytes of a description, pages and structure included. */
    public static final int MAX_BYTES = 1 << 20;

    private final ItemReader items;
    private final AuthorityReader authorities;

    public Descriptions(CodeLists codes) {
        Codes listed = Codes.listed(codes);
        this.items = new ItemReader(listed);
        this.authorities = new AuthorityReader(listed);
    }

    /**
     * Reads a description, as JSON if the file's name ends in {@code .json}, else as YAML.
     *
     * @param problems of the file; gets every complaint
     * @return the description; empty if there was any error
     */
    public Optional<Described> read(EntityKind kind, String file, byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            problems.error("the file has " + bytes.length + " bytes", "a description has at most " + MAX_BYTES);
            return Optional.empty();
        }
        int before = problems.errors();
        Optional<Tree> document =
                file.endsWith(".json") ? Document.json(bytes, problems) : Document.yaml(bytes, problems);
        return document.flatMap(tree -> raise(tree, problems))
                .map(tree -> Mending.of(tree, problems))
                .<Described>flatMap(tree -> described(kind, tree, problems))
                .filter(described -> problems.errors() == before);
    }

    private static Optional<Tree> raise(Tree tree, Problems problems) {
        try {
            return Schema.RECORD.raise(tree, problems);
        } catch (NewerSchema e) {
            problems.error(e.line(), Schema.FIELD, e.getMessage(), "");
            return Optional.empty();
        }
    }

    private Optional<? extends Described> described(EntityKind kind, Tree tree, Problems problems) {
        return switch (kind) {
            case ITEM -> items.read(tree, problems);
            case LIBRARY -> authority(authorities.library(tree, problems));
            case COLLECTION -> authority(authorities.collection(tree, problems));
            case AGENT -> authority(authorities.agent(tree, problems));
        };
    }

    private static Optional<Described> authority(Optional<? extends Entity> entity) {
        return entity.map(Authority::new);
    }
}
