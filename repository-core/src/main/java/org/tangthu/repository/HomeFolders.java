package org.tangthu.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tangthu.repository.object.Folders;
import org.tangthu.repository.sql.SqlSettings;

/** Where things lie in a home. All of it on one volume, or versions could not be moved into place at once. */
record HomeFolders(Path home) {
    /** Makes what is missing, and empties the folders of drafts that a dead process left. */
    static HomeFolders prepare(Path home) {
        HomeFolders folders = new HomeFolders(home.toAbsolutePath());
        folders.clear(folders.work());
        folders.clear(folders.staging());
        folders.clear(folders.recognition().resolve("work"));
        return folders;
    }

    Path objects() {
        return home.resolve("ocfl");
    }

    Path aside() {
        return home.resolve("ocfl-aside");
    }

    Path work() {
        return home.resolve("tmp/ocfl");
    }

    Path staging() {
        return home.resolve("tmp/staging");
    }

    /** Where texts are recognized. */
    Path recognition() {
        return home.resolve("tmp/ocr");
    }

    Path deposits() {
        return home.resolve("tmp/deposits");
    }

    /** The database that needs no configuration. */
    SqlSettings builtInSql() {
        Path folder = home.resolve("sql");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new RepositoryException("The folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
        return SqlSettings.file(folder.resolve("tangthu.db"));
    }

    private void clear(Path folder) {
        try {
            Files.createDirectories(folder);
            Folders.clear(folder);
        } catch (IOException e) {
            throw new RepositoryException("The folder " + folder + " cannot be cleared: " + e.getMessage(), e);
        }
    }
}
