package org.tangthu.linkeddata.sparql.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what is posted, as UTF-8 whatever its {@code Content-Type} says or leaves out: the server would take a form
 * without a charset for ISO-8859-1.
 */
final class Form {
    private Form() {}

    /** The parameters of a form, in their order. */
    static Map<String, List<String>> parameters(byte[] body) {
        String form = new String(body, StandardCharsets.ISO_8859_1);
        return Stream.of(form.split("&"))
                .filter(field -> !field.isEmpty())
                .map(field -> field.split("=", 2))
                .collect(Collectors.groupingBy(
                        field -> decoded(field[0]),
                        LinkedHashMap::new,
                        Collectors.mapping(field -> field.length > 1 ? decoded(field[1]) : "", Collectors.toList())));
    }

    /** Byte by byte first, for a character may stand there as it is or by the codes of its bytes. */
    private static String decoded(String field) {
        try {
            return text(URLDecoder.decode(field, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw Refusal.bad("The form cannot be read: after a % stand two hexadecimal digits");
        }
    }

    /** The text that these bytes are in UTF-8. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.bad("The body is no UTF-8, as a query must be (SPARQL 1.1 Protocol, 2.1.3)");
        }
    }
}
