package org.tangthu.repository.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a tree as the YAML that {@link YamlTree} reads: blocks alone, a text plainly where it can be taken for nothing else,
 * as a literal block where it has lines, else in double quotes.
 */
final class YamlWriter {
    private static final int STEP = 2;

    /** Words that begin with a letter or digit, without a sign that means something to YAML. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N},./()_-]| (?=[\\p{L}\\p{N}(])|:(?=[\\p{L}\\p{N}/]))*");

    /** Longer words are quoted: the pattern is matched by recursion. */
    private static final int LONGEST_PLAIN = 200;

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    static String text(ObjectNode root) {
        YamlWriter writer = new YamlWriter();
        writer.mapping(root, 0, false);
        return writer.out.toString();
    }

    /** @param begun whether the first field stands behind a dash already */
    private void mapping(JsonNode node, int indent, boolean begun) {
        boolean padded = begun;
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (!padded) {
                pad(indent);
            }
            padded = false;
            out.append(field.getKey()).append(':');
            value(field.getValue(), indent);
        }
    }

    private void value(JsonNode value, int indent) {
        if (value instanceof ArrayNode) {
            out.append('\n');
            sequence(value, indent + STEP);
        } else if (value instanceof ObjectNode) {
            out.append('\n');
            mapping(value, indent + STEP, false);
        } else {
            out.append(' ');
            scalar(value, indent + STEP);
        }
    }

    private void sequence(JsonNode node, int indent) {
        for (JsonNode element : node) {
            pad(indent);
            out.append("- ");
            if (element instanceof ObjectNode) {
                mapping(element, indent + STEP, true);
            } else {
                scalar(element, indent + STEP);
            }
        }
    }

    private void scalar(JsonNode value, int indent) {
        String text = value.asText();
        if (!value.isTextual() || plain(text)) {
            out.append(text);
        } else if (lines(text)) {
            literal(text, indent);
        } else {
            quote(text);
        }
        out.append('\n');
    }

    private static boolean plain(String text) {
        return text.length() <= LONGEST_PLAIN && PLAIN.matcher(text).matches();
    }

    /** Whether there are several lines, the first of which begins with a sign to be seen, and none ends with a blank. */
    private static boolean lines(String text) {
        return text.indexOf('\n') > 0
                && !text.endsWith("\n")
                && !blank(text.charAt(0))
                && text.chars().noneMatch(sign -> sign != '\n' && hidden(sign))
                && text.lines().noneMatch(line -> !line.isEmpty() && blank(line.charAt(line.length() - 1)));
    }

    private static boolean blank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private void literal(String text, int indent) {
        out.append("|-");
        text.lines().forEach(line -> {
            out.append('\n');
            if (!line.isEmpty()) {
                pad(indent);
                out.append(line);
            }
        });
    }

    private void quote(String text) {
        out.append('"');
        text.chars().forEach(sign -> {
            switch (sign) {
                case '"', '\\' -> out.append('\\').append((char) sign);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (hidden(sign)) {
                        out.append(String.format("\\u%04x", sign));
                    } else {
                        out.append((char) sign);
                    }
                }
            }
        });
        out.append('"');
    }

    /** What YAML might take for the end of a line or refuse, and what nobody would see. */
    private static boolean hidden(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private void pad(int indent) {
        out.append(" ".repeat(indent));
    }
}
