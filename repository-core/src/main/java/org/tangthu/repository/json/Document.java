package org.tangthu.repository.json;

import java.util.Optional;
import org.tangthu.repository.problem.Problems;

/** From bytes to a tree, whichever of the two notations they are in. */
final class Document {
    private Document() {}

    static Optional<Tree> yaml(byte[] bytes, Problems problems) {
        return Utf8.decode(bytes, problems).flatMap(text -> YamlTree.read(text, problems));
    }

    static Optional<Tree> json(byte[] bytes, Problems problems) {
        return Utf8.decode(bytes, problems).flatMap(text -> JsonTree.read(text, problems));
    }

    /**
     * Reads what the repository wrote itself, with {@link StoredTexts} mended where it could not be read otherwise.
     *
     * @throws UnreadableRecord if it cannot be read as a value
     */
    static <T> T stored(String file, byte[] bytes, Schema schema, Reader<T> reader) {
        Problems problems = new Problems().in(file);
        return stored(file, json(bytes, problems), problems, schema, reader);
    }

    /** The same of a text. */
    static <T> T stored(String file, String text, Schema schema, Reader<T> reader) {
        Problems problems = new Problems().in(file);
        return stored(file, JsonTree.read(text, problems), problems, schema, reader);
    }

    private static <T> T stored(
            String file, Optional<Tree> document, Problems problems, Schema schema, Reader<T> reader) {
        return document.flatMap(tree -> schema.raise(tree, problems))
                .flatMap(tree -> reader.read(tree, problems).or(() -> StoredTexts.read(tree, file, reader)))
                .orElseThrow(() -> new UnreadableRecord(file, problems.all()));
    }
}
