package org.tangthu.repository.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;

/** All formats. Immutable. */
public final class RecordFormats {
    private final List<RecordFormat> citations;
    private final List<XmlFormat> descriptions;
    private final List<RecordFormat> all;
    private final Citation words;

    public RecordFormats(Addresses addresses, CodeLists codes) {
        citations = List.of(new Ris(addresses, codes), new BibTex(addresses, codes), new CslJson(addresses, codes));
        descriptions = List.of(
                new Mods(addresses, codes),
                new MarcXml(addresses, codes),
                new DublinCore(addresses, codes),
                new Mets(addresses, codes));
        all = Stream.concat(citations.stream(), descriptions.stream()).toList();
        words = new Citation(addresses, codes);
    }

    /** Those that programs for citing read. */
    public List<RecordFormat> citations() {
        return citations;
    }

    /** Those that catalogues and harvesters read. */
    public List<XmlFormat> descriptions() {
        return descriptions;
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
