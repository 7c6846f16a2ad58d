package org.tangthu.portal.config;

import org.tangthu.iiif.image.ImageSettings;
import org.tangthu.iiif.pdf.PdfSettings;
import org.tangthu.linkeddata.sparql.SparqlLimits;

/**
 * How hard the engines may work.
 *
 * @param images how images are offered
 * @param pdf how large PDF files may be
 * @param sparql what queries may cost
 * @param pageBytes memory for pages that are kept as they were written
 */
public record EngineSettings(ImageSettings images, PdfSettings pdf, SparqlLimits sparql, long pageBytes) {}
