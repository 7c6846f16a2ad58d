package org.tangthu.repository.ingest;

import java.util.List;
import java.util.stream.Stream;
import org.tangthu.repository.image.MasterProbe;

/** Which files belong to pages, as their names say. */
public final class PageFiles {
    /** How the names of texts end; where a page has several, the first counts: boxes count above bare words. */
    static final List<String> TEXTS = List.of(".alto.xml", ".xml", ".hocr", ".html", ".txt");

    private PageFiles() {}

    /** How the names of images and texts end, in small letters, each with its dot. */
    public static List<String> endings() {
        return Stream.concat(MasterProbe.extensions().stream().map(extension -> "." + extension), TEXTS.stream())
                .toList();
    }

    /** Whether a file of this name is taken for the image or the text of a page. */
    public static boolean named(String file) {
        return MasterProbe.isImageName(file) || TEXTS.stream().anyMatch(file::endsWith);
    }
}
