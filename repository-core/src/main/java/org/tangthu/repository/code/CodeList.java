package org.tangthu.repository.code;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The codes of one concept scheme, in the order in which people should see them. Immutable. */
public final class CodeList {
    private final String scheme;
    private final Map<String, Code> byNotation = new LinkedHashMap<>();

    CodeList(String scheme, List<Code> codes) {
        this.scheme = scheme;
        codes.forEach(code -> byNotation.put(code.notation(), code));
    }

    public String scheme() {
        return scheme;
    }

    public boolean contains(String notation) {
        return byNotation.containsKey(notation);
    }

    public Optional<Code> find(String notation) {
        return Optional.ofNullable(byNotation.get(notation));
    }

    /** The name of a code in a language, or the code itself where the list does not hold it. */
    public String label(String notation, String lang) {
        return find(notation).map(code -> code.label(lang)).orElse(notation);
    }

    public Collection<Code> codes() {
        return java.util.Collections.unmodifiableCollection(byNotation.values());
    }
}
