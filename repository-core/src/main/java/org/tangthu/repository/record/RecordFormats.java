package org.tangthu.repository.record;

import java.util.List;
import java.util.Optional;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;

/** All formats. Immutable. */
public final class RecordFormats {
    private final List<RecordFormat> citations;
    private final List<RecordFormat> all;
    private final Citation words;

    public RecordFormats(Addresses addresses, CodeLists codes) {
        citations = List.of(new Ris(addresses, codes), new BibTex(addresses, codes), new CslJson(addresses, codes));
        all = citations;
        words = new Citation(addresses, codes);
    }

    /** Those that programs for citing read. */
    public List<RecordFormat> citations() {
        return citations;
    }

    public List<RecordFormat> all() {
        return all;
    }

    /** The format whose files end so. */
    public Optional<RecordFormat> find(String extension) {
        return all.stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    /** The citation for people to read. */
    public Citation words() {
        return words;
    }
}
