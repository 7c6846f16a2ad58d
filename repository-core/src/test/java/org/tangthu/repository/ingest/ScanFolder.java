package org.tangthu.repository.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tangthu.repository.image.TestImages;

/** A folder that a test fills as a librarian would. */
public final class ScanFolder {
    public static final String LIBRARY =
            """
            id: VN-TEST-A
            names: [{value: Thư viện thử, lang: vi}]
            type: public
            level: province
            """;
    public static final String ITEM =
            """
            library: VN-TEST-A
            localId: HN.1
            kind: manuscript
            titles: [{value: Sổ bộ, lang: vi}]
            access: open
            digitization: published
            state: published
            """;

    /** The same with all that a description must have to be published. */
    public static final String PUBLISHABLE = ITEM
            + """
            creatorAbsence: anonymous
            dates: [{edtf: "1871", role: created}]
            description: [{value: Sổ ghi bằng chữ Nôm, lang: vi}]
            """;

    private final Path folder;

    public ScanFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    public Path path() {
        return folder;
    }

    public ScanFolder write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public ScanFolder write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return this;
    }

    /** Small images that differ from each other, one for each name. */
    public ScanFolder images(String... names) throws IOException {
        for (String name : names) {
            write(name, TestImages.jpeg(40, 30, name.hashCode()));
        }
        return this;
    }

    public ScanFolder move(String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to));
        return this;
    }

    public ScanFolder delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
        return this;
    }
}
