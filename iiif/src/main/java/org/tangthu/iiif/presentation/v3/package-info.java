/** Presentation API 3.0: the neutral model as its JSON. */
package org.tangthu.iiif.presentation.v3;
