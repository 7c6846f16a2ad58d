package org.tangthu.repository.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.tangthu.repository.model.TextQuality;
import org.tangthu.repository.problem.Problems;

/** The figures of a text; shares that are 0 are left out. */
public final class TextQualities {
    private TextQualities() {}

    /** Fills a JSON object. */
    public static void write(TextQuality quality, ObjectNode node) {
        node.put("words", quality.words());
        put(node, "hanNom", quality.hanNom());
        put(node, "syllables", quality.syllables());
        put(node, "marked", quality.marked());
        put(node, "longWords", quality.longWords());
        put(node, "foreign", quality.foreign());
        put(node, "damaged", quality.damaged());
        quality.confidence().ifPresent(mean -> node.put("confidence", mean));
        Json.put(node, "encoding", quality.encoding());
    }

    static Optional<TextQuality> read(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<Integer> words = fields.required("words", Values.INT);
        double hanNom = share(fields, "hanNom");
        double syllables = share(fields, "syllables");
        double marked = share(fields, "marked");
        double longWords = share(fields, "longWords");
        double foreign = share(fields, "foreign");
        double damaged = share(fields, "damaged");
        Optional<Double> confidence = fields.optional("confidence", Values.SHARE);
        Optional<String> encoding = fields.optional("encoding", Values.NAME);
        return fields.build(() -> new TextQuality(
                words.orElseThrow(), hanNom, syllables, marked, longWords, foreign, damaged, confidence, encoding));
    }

    private static void put(ObjectNode node, String name, double share) {
        if (share > 0) {
            node.put(name, share);
        }
    }

    private static double share(Fields fields, String name) {
        return fields.optional(name, Values.SHARE).orElse(0.0);
    }
}
