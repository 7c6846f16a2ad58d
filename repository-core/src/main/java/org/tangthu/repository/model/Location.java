package org.tangthu.repository.model;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where something is: a place that is known by an identifier, or a mere name.
 *
 * @param id notation of the scheme {@code place}, or an http(s) address of a place elsewhere
 * @param name as the source has it; all that is known where there is no identifier
 */
public record Location(Optional<String> id, Optional<String> name) {
    private static final Pattern NOTATION = Pattern.compile("(?=.{1,100}$)(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern ADDRESS = Pattern.compile("https?://.*");

    public Location {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        if (id.isEmpty() && name.isEmpty()) {
            throw new IllegalArgumentException("a place needs an id or a name");
        }
        id.filter(text -> !isIdentifier(text)).ifPresent(text -> {
            throw new IllegalArgumentException("'" + text + "' is no identifier of a place");
        });
    }

    /** From one text: lower-case letters, digits and hyphens are a notation, an address an address, all else a name. */
    public static Location of(String text) {
        return isIdentifier(text)
                ? new Location(Optional.of(text), Optional.empty())
                : new Location(Optional.empty(), Optional.of(text));
    }

    /** The notation of the scheme {@code place}, where the identifier is one. */
    public Optional<String> notation() {
        return id.filter(text -> NOTATION.matcher(text).matches());
    }

    /** The address of a place elsewhere, where the identifier is one. */
    public Optional<String> address() {
        return id.filter(text -> ADDRESS.matcher(text).matches());
    }

    /** The identifier, else the name. */
    public String text() {
        return id.or(this::name).orElseThrow();
    }

    private static boolean isIdentifier(String text) {
        return NOTATION.matcher(text).matches() || ADDRESS.matcher(text).matches();
    }
}
