/**
 * Looks at master images before they are taken: their headers and structure, never their decoded pixels. The formats are
 * TIFF 6.0 and BigTIFF, JPEG (ITU-T T.81) and PNG (ISO/IEC 15948).
 */
package org.tangthu.repository.image;
