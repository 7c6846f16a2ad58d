package org.tangthu.portal.pages;

import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.search.Facet;
import org.tangthu.repository.model.Location;

/** What people call the values of facets, which the index knows as codes, identifiers and numbers. */
public final class FacetLabels {
    private final Sources sources;
    private final Edition edition;
    private final Names names;

    public FacetLabels(Sources sources, Edition edition) {
        this.sources = sources;
        this.edition = edition;
        this.names = new Names(sources.catalogue(), edition);
    }

    public String of(Facet facet, String value) {
        return switch (facet) {
            case KIND, LANGUAGE, HERITAGE ->
                sources.codes()
                        .scheme(facet.code())
                        .label(value, edition.language().tag());
            case PLACE ->
                sources.codes()
                        .places()
                        .title(Location.of(value), edition.language().tag());
            case LIBRARY, COLLECTION -> names.of(value).value();
            case CENTURY -> value.matches("-?\\d{1,4}") ? edition.formats().century(Integer.parseInt(value)) : value;
        };
    }
}
