package org.tangthu.portal.config;

import java.time.Duration;
import org.tangthu.iiif.image.ImageSettings;
import org.tangthu.iiif.pdf.PdfSettings;

/**
 * How hard the engines may work.
 *
 * @param images how images are offered
 * @param pdf how large PDF files may be
 * @param sparqlTimeout how long a query may take
 * @param sparqlConcurrent queries at one time
 */
public record EngineSettings(ImageSettings images, PdfSettings pdf, Duration sparqlTimeout, int sparqlConcurrent) {}
