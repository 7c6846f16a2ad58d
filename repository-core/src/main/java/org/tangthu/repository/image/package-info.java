/**
 * Looks at master images before they are taken: their headers and structure, never their decoded pixels. The formats are
 * TIFF 6.0 and BigTIFF, JPEG (ITU-T T.81), PNG (ISO/IEC 15948) and JPEG 2000 (ISO/IEC 15444-1).
 */
package org.tangthu.repository.image;
