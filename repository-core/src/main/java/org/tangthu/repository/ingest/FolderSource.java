package org.tangthu.repository.ingest;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tangthu.repository.image.MasterProbe;
import org.tangthu.repository.ingest.Deposit.File;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.problem.Problems;

/**
 * Finds deposits in folders: whatever holds an {@code item.yaml} or {@code item.json}, or such a file of a library,
 * collection or agent. Follows no links; depth and number of files are bounded.
 */
public final class FolderSource {
    private static final int MAX_DEPTH = 16;
    private static final int MAX_ENTRIES = 5_000_000;
    private static final List<String> EXTENSIONS = List.of(".yaml", ".yml", ".json");

    private final Problems problems = new Problems();
    private final List<Found> found = new ArrayList<>();
    private int entries;

    private FolderSource() {}

    /**
     * What lies in some folders.
     *
     * @param found libraries, agents, collections, items; each kind in the order of its folders
     * @param problems of folders that hold no deposit but look as if they should
     */
    public record Findings(List<Found> found, List<Problem> problems) {}

    /** A folder with the description of an entity; its files are listed when asked for, so that many can be held. */
    public record Found(EntityKind kind, Path description) {
        /** Name of the deposit in reports. */
        public String name() {
            return description.getParent().toString();
        }

        /** @throws IOException if the folder cannot be listed */
        public Deposit deposit() throws IOException {
            try (Stream<Path> list = Files.list(description.getParent())) {
                List<File> files = list.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                        .filter(path -> !hidden(path))
                        .sorted(Comparator.comparing(path -> path.getFileName().toString(), NaturalOrder.COMPARATOR))
                        .limit(4L * PageList.MAX_PAGES)
                        .map(File::of)
                        .toList();
                return Deposit.of(name(), kind, File.of(description), files);
            }
        }
    }

    /** Walks through folders; a path may also name a description itself. */
    public static Findings find(List<Path> paths) {
        FolderSource source = new FolderSource();
        paths.forEach(source::root);
        source.found.sort(Comparator.comparing(Found::kind).thenComparing(Found::name, NaturalOrder.COMPARATOR));
        return new Findings(List.copyOf(source.found), source.problems.all());
    }

    /** The kind of entity that a file of this name describes; empty if it is no description. */
    public static Optional<EntityKind> kindOf(String fileName) {
        for (EntityKind kind : EntityKind.values()) {
            if (EXTENSIONS.stream().anyMatch(extension -> fileName.equals(kind.code() + extension))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private void root(Path path) {
        try {
            Path real = path.toRealPath();
            Optional<EntityKind> kind = kindOf(String.valueOf(real.getFileName()));
            if (Files.isDirectory(real)) {
                Files.walkFileTree(real, Set.<FileVisitOption>of(), MAX_DEPTH, new Visitor());
            } else if (kind.isPresent()) {
                found.add(new Found(kind.get(), real));
            } else {
                problems.in(path.toString()).error("it is neither a folder nor a description such as item.yaml", "");
            }
        } catch (IOException e) {
            problems.in(path.toString()).error("it cannot be read: " + e.getMessage(), "name a folder of deposits");
        }
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /** What of a folder decides whether it is a deposit. */
    private static final class Content {
        private final Map<EntityKind, Path> descriptions = new EnumMap<>(EntityKind.class);
        private int images;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Deque<Content> open = new ArrayDeque<>();

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!open.isEmpty() && hidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            open.push(new Content());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            entries++;
            if (entries > MAX_ENTRIES) {
                problems.in(file.toString())
                        .error(
                                "there are more than " + MAX_ENTRIES + " files",
                                "ingest a part of the folders at a time");
                return FileVisitResult.TERMINATE;
            }
            String name = file.getFileName().toString();
            if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
                problems.in(file.toString())
                        .note("it is a link to a folder and was not followed", "name the folder itself");
            } else if (MasterProbe.isImageName(name) && !hidden(file)) {
                open.element().images++;
            }
            kindOf(name).ifPresent(kind -> describe(kind, file));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            problems.in(file.toString()).error("it cannot be read: " + failure.getMessage(), "");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
            Content content = open.pop();
            content.descriptions.forEach((kind, description) -> found.add(new Found(kind, description)));
            if (content.images > 0 && !content.descriptions.containsKey(EntityKind.ITEM)) {
                problems.in(folder.toString())
                        .error(
                                "the folder has " + content.images + " images but no item.yaml",
                                "describe the item in item.yaml beside its images");
            }
            return FileVisitResult.CONTINUE;
        }

        private void describe(EntityKind kind, Path file) {
            Path other = open.element().descriptions.putIfAbsent(kind, file);
            if (other != null) {
                problems.in(file.toString())
                        .error("the folder has a second description, " + other.getFileName(), "keep one");
            }
        }
    }
}
