package org.tangthu.portal.pages;

import java.util.Set;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.search.Facet;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Location;

/** What people call the values of facets, which the index knows as codes, identifiers and numbers. */
public final class FacetLabels {
    private static final Set<String> CONTENTS = Set.of("image", "text", "record");

    private final CodeLists codes;
    private final Edition edition;
    private final Names names;

    /** For one page. */
    public FacetLabels(CodeLists codes, Catalogue catalogue, Edition edition) {
        this.codes = codes;
        this.edition = edition;
        this.names = new Names(catalogue, edition);
    }

    /** A value that nothing is known of is its own name. */
    public String of(Facet facet, String value) {
        return switch (facet) {
            case KIND, LANGUAGE, HERITAGE -> ofScheme(facet, value);
            case PLACE ->
                codes.places().title(Location.of(value), edition.language().tag());
            case LIBRARY, COLLECTION -> names.of(value).value();
            case CENTURY -> century(value);
            case SUBJECT, AGENT, CLASSIFICATION -> value;
            case ACCESS -> value.equals(Facet.EMBARGOED) ? edition.text("access.embargo") : ofScheme(facet, value);
            case CONTENT -> CONTENTS.contains(value) ? edition.text("content." + value) : value;
        };
    }

    private String ofScheme(Facet facet, String value) {
        return codes.scheme(facet.code()).label(value, edition.language().tag());
    }

    private String century(String value) {
        if (value.equals(Facet.UNDATED)) {
            return edition.text("century.none");
        }
        return value.matches("-?\\d{1,4}") ? edition.formats().century(Integer.parseInt(value)) : value;
    }
}
