/** The door of the Presentation API. Only the assembler knows it. */
package org.tangthu.iiif.presentation.http;
