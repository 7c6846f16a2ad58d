package org.tangthu.portal.config;

import java.time.Duration;

/**
 * How hard the engines may work.
 *
 * @param previewPixels longest side of a preview
 * @param imageQuality JPEG quality of tiles, 1 to 100
 * @param sparqlTimeout how long a query may take
 * @param sparqlConcurrent queries at one time
 */
public record EngineSettings(int previewPixels, int imageQuality, Duration sparqlTimeout, int sparqlConcurrent) {}
