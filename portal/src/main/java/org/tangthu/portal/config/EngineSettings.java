package org.tangthu.portal.config;

import java.time.Duration;
import org.tangthu.iiif.image.ImageSettings;

/**
 * How hard the engines may work.
 *
 * @param images how images are offered
 * @param sparqlTimeout how long a query may take
 * @param sparqlConcurrent queries at one time
 */
public record EngineSettings(ImageSettings images, Duration sparqlTimeout, int sparqlConcurrent) {}
