package org.tangthu.repository.object;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

/**
 * Changes to the OCFL root, each durable on return. A file appears whole or not at all: it is written in a work folder
 * on the same volume, synced, renamed into place, and the folder synced after.
 */
final class DurableFiles {
    private final Disk disk;
    private final Path work;

    DurableFiles(Disk disk, Path work) {
        this.disk = disk;
        this.work = work;
    }

    void write(Path target, byte[] bytes) throws IOException {
        Path draft = draft();
        try {
            Files.write(draft, bytes);
            put(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Replaces {@code target} if it is there. */
    void copy(Path source, Path target) throws IOException {
        Path draft = draft();
        try {
            Files.copy(source, draft, StandardCopyOption.REPLACE_EXISTING);
            put(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Makes a folder and those above it that are missing. */
    void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        createFolders(folder.getParent());
        Files.createDirectories(folder);
        disk.syncFolder(folder.getParent());
    }

    /** Moves a folder to a new place after everything in it was made durable. */
    void moveFolder(Path source, Path target) throws IOException {
        syncTree(source);
        disk.move(source, target);
        disk.syncFolder(target.getParent());
    }

    /** Removes a folder with all that lies in it; one that is not there is no failure. */
    void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Folders.delete(folder);
            disk.syncFolder(folder.getParent());
        }
    }

    private void put(Path draft, Path target) throws IOException {
        disk.syncFile(draft);
        disk.move(draft, target);
        disk.syncFolder(target.getParent());
    }

    private void syncTree(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                disk.syncFile(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                disk.syncFolder(folder);
                return super.postVisitDirectory(folder, failure);
            }
        });
    }

    private Path draft() {
        return work.resolve("draft-" + UUID.randomUUID());
    }
}
