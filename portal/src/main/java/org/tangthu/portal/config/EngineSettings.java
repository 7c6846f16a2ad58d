package org.tangthu.portal.config;

import java.time.Duration;
import org.tangthu.iiif.pixels.JpegSettings;

/**
 * How hard the engines may work.
 *
 * @param previewPixels longest side of a preview
 * @param jpeg how images are encoded
 * @param sparqlTimeout how long a query may take
 * @param sparqlConcurrent queries at one time
 */
public record EngineSettings(int previewPixels, JpegSettings jpeg, Duration sparqlTimeout, int sparqlConcurrent) {}
