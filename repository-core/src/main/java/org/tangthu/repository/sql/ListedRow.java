package org.tangthu.repository.sql;

import java.util.Optional;
import org.tangthu.repository.catalogue.CatalogueEntry;

/** A row of a list. @param entry empty if its record is damaged */
record ListedRow(String id, long sequence, Optional<CatalogueEntry> entry) {}
