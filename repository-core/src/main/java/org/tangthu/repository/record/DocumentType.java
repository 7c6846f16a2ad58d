package org.tangthu.repository.record;

import java.util.Map;
import java.util.Set;

/** What our kinds of item are in the vocabularies of others, each in the closest word that it has. */
enum DocumentType {
    BOOK("book", "BOOK", "book", "text", "am", "Text"),
    MANUSCRIPT("manuscript", "MANSCPT", "misc", "text", "tm", "Text"),
    MAP("map", "MAP", "misc", "cartographic", "em", "StillImage"),
    THESIS("thesis", "THES", "thesis", "text", "tm", "Text"),
    SERIAL_ISSUE("periodical", "JFULL", "periodical", "text", "am", "Text"),
    ARTICLE("article-journal", "JOUR", "article", "text", "aa", "Text"),
    REPORT("report", "RPRT", "report", "text", "am", "Text"),
    GRAPHIC("graphic", "ART", "misc", "still image", "km", "StillImage"),
    OBJECT("graphic", "GEN", "misc", "three dimensional object", "rm", "PhysicalObject"),
    RECORDING("song", "SOUND", "misc", "sound recording", "im", "Sound"),
    FILM("motion_picture", "VIDEO", "misc", "moving image", "gm", "MovingImage"),
    DOCUMENT("document", "GEN", "misc", "text", "am", "Text");

    private static final Map<String, DocumentType> BY_KIND = Map.ofEntries(
            Map.entry("book", BOOK),
            Map.entry("manuscript", MANUSCRIPT),
            Map.entry("map", MAP),
            Map.entry("thesis", THESIS),
            Map.entry("serial-issue", SERIAL_ISSUE),
            Map.entry("article", ARTICLE),
            Map.entry("report", REPORT),
            Map.entry("statistics", BOOK),
            Map.entry("gazetteer", BOOK),
            Map.entry("village-convention", MANUSCRIPT),
            Map.entry("genealogy", MANUSCRIPT),
            Map.entry("deity-legend", MANUSCRIPT),
            Map.entry("deity-register", MANUSCRIPT),
            Map.entry("decree", MANUSCRIPT),
            Map.entry("vermilion-record", MANUSCRIPT),
            Map.entry("land-register", MANUSCRIPT),
            Map.entry("autograph", MANUSCRIPT),
            Map.entry("rubbing", GRAPHIC),
            Map.entry("photograph", GRAPHIC),
            Map.entry("picture", GRAPHIC),
            Map.entry("stele", OBJECT),
            Map.entry("woodblock", OBJECT),
            Map.entry("inscribed-board", OBJECT),
            Map.entry("object", OBJECT),
            Map.entry("recording", RECORDING),
            Map.entry("film", FILM),
            Map.entry("learning-resource", DOCUMENT),
            Map.entry("archival-record", DOCUMENT));

    private final String csl;
    private final String ris;
    private final String bibTex;
    private final String mods;
    private final String marc;
    private final String dcmi;

    DocumentType(String csl, String ris, String bibTex, String mods, String marc, String dcmi) {
        this.csl = csl;
        this.ris = ris;
        this.bibTex = bibTex;
        this.mods = mods;
        this.marc = marc;
        this.dcmi = dcmi;
    }

    /** @param kind code of the scheme {@code kind} */
    static DocumentType of(String kind) {
        return BY_KIND.getOrDefault(kind, DOCUMENT);
    }

    /** The kinds that have a word of their own here; a test holds this against the code list. */
    static Set<String> kinds() {
        return BY_KIND.keySet();
    }

    /** Of CSL 1.0.2. */
    String csl() {
        return csl;
    }

    /** After {@code TY}. */
    String ris() {
        return ris;
    }

    /** An entry type of biblatex. */
    String bibTex() {
        return bibTex;
    }

    /** A value of MODS {@code typeOfResource}. */
    String mods() {
        return mods;
    }

    /** Type of record and bibliographic level: positions 6 and 7 of the leader of MARC 21. */
    String marc() {
        return marc;
    }

    /** A term of the DCMI type vocabulary. */
    String dcmi() {
        return dcmi;
    }

    /** Whether its publisher is the body at which it was written. */
    boolean fromInstitution() {
        return this == THESIS || this == REPORT;
    }
}
