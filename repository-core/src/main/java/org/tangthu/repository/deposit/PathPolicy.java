package org.tangthu.repository.deposit;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.tangthu.repository.deposit.DepositRefused.Reason;

/** Which files on the server's own disk a deposit may name. */
final class PathPolicy {
    private final List<Path> roots;

    PathPolicy(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** The file, every link in its way resolved. @throws DepositRefused if it does not lie under a root */
    Path resolve(String text) {
        try {
            Path real = Path.of(text).toRealPath();
            for (Path root : roots) {
                if (real.startsWith(root.toRealPath())) {
                    return real;
                }
            }
        } catch (IOException | InvalidPathException e) {
            throw new DepositRefused(Reason.INVALID, "The path '" + text + "' cannot be read: " + e.getMessage());
        }
        throw new DepositRefused(
                Reason.FORBIDDEN, "The path '" + text + "' does not lie in a folder from which deposits may be taken");
    }
}
