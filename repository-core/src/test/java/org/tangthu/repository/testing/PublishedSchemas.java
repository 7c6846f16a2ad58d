package org.tangthu.repository.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Schemas that others publish and that are no part of the project: they are used where they lie, below the folder that the
 * environment names under {@code TESTS_SCHEMAS} or in one beside the project.
 */
public final class PublishedSchemas {
    private PublishedSchemas() {}

    /** @param name below that folder; empty if it is not there */
    public static Optional<Path> find(String name) {
        Path folder =
                Path.of(Optional.ofNullable(System.getenv("TESTS_SCHEMAS")).orElse("../../shared/schemas"));
        return Optional.of(folder.resolve(name)).filter(Files::exists);
    }
}
