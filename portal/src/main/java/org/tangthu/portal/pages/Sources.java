package org.tangthu.portal.pages;

import org.tangthu.iiif.pdf.Pdfs;
import org.tangthu.linkeddata.publish.Signposts;
import org.tangthu.portal.search.SearchIndex;
import org.tangthu.portal.search.SimilarItems;
import org.tangthu.portal.search.query.Planner;
import org.tangthu.portal.usage.PublicUsage;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.lending.Lending;
import org.tangthu.repository.text.PageTexts;

/**
 * What the pages read from.
 *
 * @param search answers what may be shown
 * @param embedded describes entities for search engines
 * @param words understands what is searched, to mark it in texts
 * @param signposts from pages, for programs
 * @param naan the authority whose ARK names stand in addresses
 */
public record Sources(
        Catalogue catalogue,
        AccessPolicy access,
        Lending lending,
        CodeLists codes,
        Addresses addresses,
        SearchIndex search,
        SimilarItems similar,
        PageTexts texts,
        Pdfs pdfs,
        Planner words,
        PublicUsage usage,
        EmbeddedData embedded,
        Signposts signposts,
        String naan) {}
