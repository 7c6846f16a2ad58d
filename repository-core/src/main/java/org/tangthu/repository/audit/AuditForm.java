package org.tangthu.repository.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one form in which an entry is hashed and exported: the JSON Canonicalization Scheme (RFC 8785) for what occurs here,
 * which are objects, texts without control characters, and whole numbers below 2^53. Members in the order of their names,
 * no white space, nothing escaped but the quotation mark and the backslash, UTF-8. Members without a value are left out.
 */
final class AuditForm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private AuditForm() {}

    /** SHA-256 over all members but {@code hash} itself. */
    static String hash(long number, Instant at, AuditEvent event, String previous) {
        return sha256(write(members(number, at, event, previous)));
    }

    static String line(AuditEntry entry) {
        SortedMap<String, Object> members = members(entry.number(), entry.at(), entry.event(), entry.previous());
        members.put("hash", entry.hash());
        return write(members);
    }

    private static SortedMap<String, Object> members(long number, Instant at, AuditEvent event, String previous) {
        SortedMap<String, Object> members = new TreeMap<>();
        members.put("number", number);
        members.put("at", MILLIS.format(at));
        members.put("actor", event.actor());
        members.put("action", event.action().code());
        members.put("outcome", event.outcome().code());
        event.object().ifPresent(object -> members.put("object", object));
        event.library().ifPresent(library -> members.put("library", library));
        event.origin().ifPresent(origin -> {
            members.put("network", origin.network());
            origin.request().ifPresent(request -> members.put("request", request));
        });
        if (!event.details().isEmpty()) {
            members.put("details", event.details());
        }
        members.put("previous", previous);
        return members;
    }

    private static String write(SortedMap<String, Object> members) {
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
