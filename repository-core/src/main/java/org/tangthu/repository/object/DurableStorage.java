package org.tangthu.repository.object;

import io.ocfl.api.exception.OcflFileAlreadyExistsException;
import io.ocfl.api.exception.OcflIOException;
import io.ocfl.core.storage.filesystem.FileSystemStorage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The OCFL library's file system storage, made durable: the library itself never syncs. It installs a version by moving
 * a staged folder in, then copying the inventory and its sidecar to the object's root; each of these calls is on disk
 * before the next begins. What it moves out of the way after a failure needs no durability.
 */
final class DurableStorage extends FileSystemStorage {
    private final Path root;
    private final DurableFiles files;

    DurableStorage(Path root, DurableFiles files) {
        super(root);
        this.root = root;
        this.files = files;
    }

    @Override
    public void write(String filePath, byte[] content, String mediaType) {
        Path target = root.resolve(filePath);
        run(() -> {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            files.write(target, content);
        });
    }

    @Override
    public void createDirectories(String path) {
        run(() -> files.createFolders(root.resolve(path)));
    }

    @Override
    public void copyFileInto(Path source, String destination, String mediaType) {
        run(() -> files.copy(source, root.resolve(destination)));
    }

    @Override
    public void copyFileInternal(String sourceFile, String destinationFile) {
        run(() -> files.copy(root.resolve(sourceFile), root.resolve(destinationFile)));
    }

    @Override
    public void moveDirectoryInto(Path source, String destination) {
        move(source, root.resolve(destination));
    }

    @Override
    public void moveDirectoryInternal(String source, String destination) {
        move(root.resolve(source), root.resolve(destination));
    }

    private void move(Path source, Path target) {
        if (Files.exists(target)) {
            throw new OcflFileAlreadyExistsException(new FileAlreadyExistsException(target.toString()));
        }
        run(() -> files.moveFolder(source, target));
    }

    private static void run(DiskWork work) {
        try {
            work.run();
        } catch (IOException e) {
            throw OcflIOException.from(e);
        }
    }

    private interface DiskWork {
        void run() throws IOException;
    }
}
