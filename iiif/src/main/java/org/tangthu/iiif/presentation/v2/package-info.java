/**
 * Presentation API 2.1 by down-conversion: what it has no word for is left out, what it says otherwise is said its way.
 */
package org.tangthu.iiif.presentation.v2;
