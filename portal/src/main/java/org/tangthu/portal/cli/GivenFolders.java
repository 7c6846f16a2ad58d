package org.tangthu.portal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The folders named on the command line, from which on those below them are told. */
final class GivenFolders {
    private final Map<Path, Path> givenByReal = new LinkedHashMap<>();

    /** @param given what cannot be read is left out here */
    GivenFolders(List<Path> given) {
        for (Path path : given) {
            try {
                givenByReal.put(path.toRealPath(), path);
            } catch (IOException e) {
                // Whoever reads it says so; there is nothing below it to be named.
            }
        }
    }

    /**
     * A folder as its user knows it: below the only given one without that one's name.
     *
     * @param folder without symbolic links
     */
    String tell(Path folder) {
        return givenByReal.entrySet().stream()
                .filter(given -> folder.startsWith(given.getKey()))
                .findFirst()
                .map(given -> below(given.getValue(), given.getKey().relativize(folder)))
                .orElse(folder)
                .toString();
    }

    private Path below(Path given, Path rest) {
        boolean itself = rest.toString().isEmpty();
        return givenByReal.size() > 1 || itself ? given.resolve(rest) : rest;
    }
}
