package org.tangthu.portal.acceptance.outlets;

import java.util.List;
import java.util.stream.Stream;

/** All rows. */
final class Table {
    private Table() {}

    static List<Outlet> rows() {
        return Stream.of(
                        PageOutlets.rows(),
                        ImageOutlets.rows(),
                        PresentationOutlets.rows(),
                        DataOutlets.rows(),
                        OpenDataOutlets.rows(),
                        HarvestOutlets.rows(),
                        SearchOutlets.rows(),
                        RestOutlets.rows())
                .flatMap(List::stream)
                .toList();
    }
}
