package org.tangthu.repository.object;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Takes the bytes of all versions before the head out of an object, and their names and digests out of its inventories.
 * The object stays valid: each version keeps its folder with an inventory, in which it has no files.
 *
 * <p>The head's own inventory is written first, then the one at the root, so that at any death in between the two that
 * count belong together or are carried forward ({@link ObjectSettler}); bytes go last, when nothing names them any more.
 */
final class ObjectEraser {
    private static final String CONTENT = "content";

    private final ObjectLayout layout;
    private final Path aside;
    private final DurableFiles files;

    /** @param aside where unfinished versions were set aside */
    ObjectEraser(ObjectLayout layout, Path aside, DurableFiles files) {
        this.layout = layout;
        this.aside = aside;
        this.files = files;
    }

    /** Whether there is nothing left to erase. */
    boolean done(String objectId) throws IOException {
        Path folder = layout.folder(objectId);
        if (Files.isDirectory(aside(objectId))) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            return true;
        }
        Inventory inventory = Inventory.read(folder.resolve(ObjectLayout.INVENTORY));
        for (int number = 1; number < inventory.head(); number++) {
            Path version = version(folder, number);
            if (Files.exists(version.resolve(CONTENT)) || !holds(version, inventory.erasedAt(number))) {
                return false;
            }
        }
        return inventory.erased();
    }

    /** Of an object in order. Once more does no harm. */
    void erase(String objectId) throws IOException {
        Path folder = layout.folder(objectId);
        if (Files.isDirectory(folder)) {
            Inventory inventory = Inventory.read(folder.resolve(ObjectLayout.INVENTORY));
            if (!inventory.headStandsAlone()) {
                throw new IOException("version " + inventory.head() + " shares files with earlier versions");
            }
            int head = inventory.head();
            write(version(folder, head), inventory.erasedAt(head));
            write(folder, inventory.erasedAt(head));
            for (int number = 1; number < head; number++) {
                write(version(folder, number), inventory.erasedAt(number));
                files.delete(version(folder, number).resolve(CONTENT));
            }
        }
        files.delete(aside(objectId));
    }

    private void write(Path folder, Inventory inventory) throws IOException {
        byte[] bytes = inventory.bytes();
        if (!holds(folder, inventory)) {
            files.write(folder.resolve(ObjectLayout.INVENTORY), bytes);
            files.write(folder.resolve(ObjectLayout.SIDECAR), sidecar(bytes));
        }
    }

    private static boolean holds(Path folder, Inventory inventory) throws IOException {
        byte[] bytes = inventory.bytes();
        Path file = folder.resolve(ObjectLayout.INVENTORY);
        return Files.exists(file)
                && Arrays.equals(Files.readAllBytes(file), bytes)
                && ObjectLayout.statedDigest(folder)
                        .filter(Sha512.of(bytes)::equals)
                        .isPresent();
    }

    /** OCFL 1.1, section 3.7: digest, white space, name. */
    private static byte[] sidecar(byte[] inventory) {
        return (Sha512.of(inventory) + "  " + ObjectLayout.INVENTORY + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static Path version(Path folder, int number) {
        return folder.resolve("v" + number);
    }

    private Path aside(String objectId) {
        return aside.resolve(URLEncoder.encode(objectId, StandardCharsets.UTF_8));
    }
}
