package org.tangthu.repository.object;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts an object's folder in order after a process died while it installed a version. The head is what the root
 * inventory and its sidecar agree on. Where they do not agree, the process died between replacing the two, so the newest
 * version folder, which was complete before that, is the head. Version folders beyond the head, and a folder without any
 * finished version, go to {@code aside/{encoded id}/{n}}.
 */
final class ObjectSettler {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectSettler.class);

    private final ObjectLayout layout;
    private final Path root;
    private final Path aside;
    private final DurableFiles files;

    ObjectSettler(ObjectLayout layout, Path root, Path aside, DurableFiles files) {
        this.layout = layout;
        this.root = root;
        this.aside = aside;
        this.files = files;
    }

    void settle(String objectId) throws IOException {
        Path folder = layout.folder(objectId);
        if (!Files.isDirectory(folder)) {
            return;
        }
        if (!agrees(folder) && !rollForward(folder)) {
            setAside(objectId, folder);
            removeEmptyParents(folder);
            return;
        }
        int head = Inventory.read(folder.resolve(ObjectLayout.INVENTORY)).head();
        for (Path version : versionFolders(folder)) {
            if (number(version) > head) {
                setAside(objectId, version);
            }
        }
    }

    /** Copies the newest whole inventory of a version folder to the root of the object. */
    private boolean rollForward(Path folder) throws IOException {
        for (Path version : versionFolders(folder)) {
            if (agrees(version)) {
                files.copy(version.resolve(ObjectLayout.INVENTORY), folder.resolve(ObjectLayout.INVENTORY));
                files.copy(version.resolve(ObjectLayout.SIDECAR), folder.resolve(ObjectLayout.SIDECAR));
                return true;
            }
        }
        return false;
    }

    private static boolean agrees(Path folder) throws IOException {
        Path inventory = folder.resolve(ObjectLayout.INVENTORY);
        Optional<String> stated = ObjectLayout.statedDigest(folder);
        return stated.isPresent()
                && Files.isRegularFile(inventory)
                && stated.get().equals(Sha512.of(inventory));
    }

    /** The newest first. */
    private static List<Path> versionFolders(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> child.getFileName().toString().matches("v[1-9]\\d{0,8}"))
                    .sorted(Comparator.comparingInt(ObjectSettler::number).reversed())
                    .toList();
        }
    }

    private static int number(Path version) {
        return Integer.parseInt(version.getFileName().toString().substring(1));
    }

    private void setAside(String objectId, Path what) throws IOException {
        Path place = aside.resolve(URLEncoder.encode(objectId, StandardCharsets.UTF_8));
        int number = 1;
        while (Files.exists(place.resolve(Integer.toString(number)))) {
            number++;
        }
        Path target = place.resolve(Integer.toString(number)).resolve(what.getFileName());
        files.createFolders(target.getParent());
        files.moveFolder(what, target);
        LOG.warn("Object {}: the unfinished {} was set aside to {}", objectId, what.getFileName(), target);
    }

    /** OCFL 1.1 section 4.2 wants no empty folders in the storage hierarchy. */
    private void removeEmptyParents(Path folder) throws IOException {
        for (Path parent = folder.getParent(); !parent.equals(root); parent = parent.getParent()) {
            try {
                Files.delete(parent);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }
}
