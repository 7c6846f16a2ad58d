package org.tangthu.repository.json;

import java.util.Optional;
import org.tangthu.repository.problem.Problems;

/** Makes a value of a tree; where it cannot, it complains and gives none. */
@FunctionalInterface
interface Reader<T> {
    Optional<T> read(Tree tree, Problems problems);
}
