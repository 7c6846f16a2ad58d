package org.tangthu.repository;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.commit.TruthReader;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.sql.SqlDatabase;

/** Finds or makes the identifier of the repository, which never changes after the first start. */
final class RepositoryIdentity {
    private static final String SETTING = "repository.id";
    private static final String ALPHABET = "bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 10;

    private RepositoryIdentity() {}

    /**
     * What SQL fixed; where SQL is new, what the objects carry; where there are none, what is configured or made up.
     *
     * @throws RepositoryException if another one is configured than was fixed
     */
    static String fix(SqlDatabase sql, ObjectStore objects, Optional<String> configured) {
        String id = sql.setting(SETTING)
                .or(() -> carried(objects))
                .or(() -> configured)
                .orElseGet(RepositoryIdentity::random);
        configured.filter(other -> !other.equals(id)).ifPresent(other -> {
            throw new RepositoryException("repository.id is '" + id + "' since the first start and stands in the "
                    + "identifiers that others have harvested; it cannot become '" + other
                    + "': set it back, or remove the key");
        });
        return sql.fix(SETTING, id);
    }

    private static Optional<String> carried(ObjectStore objects) {
        try (Stream<String> ids = objects.ids()) {
            return ids.findFirst().flatMap(new TruthReader(objects)::repositoryId);
        }
    }

    private static String random() {
        StringBuilder name = new StringBuilder("r");
        new SecureRandom().ints(LENGTH, 0, ALPHABET.length()).forEach(index -> name.append(ALPHABET.charAt(index)));
        return name + ".tangthu";
    }
}
