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
        return json(bytes, problems)
                .flatMap(tree -> schema.raise(tree, problems))
                .flatMap(tree -> reader.read(tree, problems).or(() -> StoredTexts.read(tree, file, reader)))
                .orElseThrow(() -> new UnreadableRecord(file, problems.all()));
    }
}
