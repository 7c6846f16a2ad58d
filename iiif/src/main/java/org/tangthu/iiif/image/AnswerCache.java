package org.tangthu.iiif.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.image.request.Offering;
import org.tangthu.iiif.image.request.Rectangle;
import org.tangthu.iiif.pyramid.PyramidFolder;
import org.tangthu.repository.object.Disk;

/**
 * Answers that were made and asked for again, such as the small pictures of lists, kept on disk: {@code
 * {item}/{pyramid}.{size}.{request}}. A request that is seen for the first time leaves nothing, so a walk through all
 * regions of an image drives nothing out. Bounded by bytes and number; what was not asked for longest goes first. A
 * disk that is full costs time and no answer. Thread-safe.
 *
 * <p>Whether somebody may see an image is decided before it is looked for here. The folder may be deleted at any time.
 */
public final class AnswerCache {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerCache.class);
    private static final int LARGEST = 1 << 20;

    private final Path folder;
    private final Path scratch;
    private final RecentFiles files;
    private final RepeatedKeys repeated = new RepeatedKeys();
    private boolean failing;

    /**
     * @param folder for nothing else; made when it is needed
     * @param maxBytes of all answers together; 0 keeps none
     */
    public AnswerCache(Path folder, long maxBytes) {
        this.folder = folder.toAbsolutePath();
        this.scratch = this.folder.resolve("tmp");
        this.files = new RecentFiles(this.folder, maxBytes);
    }

    /** @param offering under which the pyramid is an image: whole, or its preview */
    Optional<ImageAnswer.Kept> find(Path pyramid, Offering offering, ImageRequest request, ImageRequest.Cut cut) {
        Path file = file(pyramid, offering, request, cut);
        try {
            return files.use(file) ? Optional.of(new ImageAnswer.Kept(Files.readAllBytes(file))) : Optional.empty();
        } catch (NoSuchFileException e) {
            // Removed just now to make room, or by hand.
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            complain(e);
            return Optional.empty();
        }
    }

    /** Keeps an answer if it is small and was asked for before. */
    void keep(Path pyramid, Offering offering, ImageRequest request, ImageRequest.Cut cut, byte[] answer) {
        Path file = file(pyramid, offering, request, cut);
        if (answer.length > LARGEST || !files.couldHold(answer.length) || !repeated.isKnown(file.toString())) {
            return;
        }
        try {
            Files.createDirectories(scratch);
            Files.createDirectories(file.getParent());
            Path written = Files.write(Files.createTempFile(scratch, "answer", ""), answer);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            files.add(file, answer.length);
            if (!Files.exists(pyramid)) {
                // Its item was erased meanwhile, perhaps just before this answer was moved in.
                forget(PyramidFolder.item(pyramid));
            }
        } catch (IOException | UncheckedIOException e) {
            complain(e);
        }
    }

    private synchronized void complain(Exception e) {
        if (!failing) {
            failing = true;
            LOG.warn("Answers cannot be kept in {}; they are made anew each time. Is the disk full?", folder, e);
        }
    }

    /**
     * Removes all answers of an item. To be called after its pyramids were removed.
     *
     * @param item name of an ARK
     * @throws UncheckedIOException if some could not be removed
     */
    public void forget(String item) {
        Path ofItem = folder.resolve(item);
        if (!Files.isDirectory(ofItem)) {
            return;
        }
        try (Stream<Path> answers = Files.list(ofItem)) {
            for (Path answer : answers.toList()) {
                files.remove(answer);
            }
            Files.deleteIfExists(ofItem);
            Disk.real().syncFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Answers of an erased item could not be removed: " + ofItem, e);
        }
    }

    private Path file(Path pyramid, Offering offering, ImageRequest request, ImageRequest.Cut cut) {
        String name = pyramid.getFileName().toString();
        Rectangle region = cut.region();
        return folder.resolve(PyramidFolder.item(pyramid))
                .resolve(name.substring(0, name.lastIndexOf('.'))
                        + "." + offering.size().width()
                        + "." + region.x() + "," + region.y() + "," + region.width() + "," + region.height()
                        + "." + cut.size().width() + "," + cut.size().height()
                        + "." + request.rotation() + "." + request.quality() + "." + request.format());
    }
}
