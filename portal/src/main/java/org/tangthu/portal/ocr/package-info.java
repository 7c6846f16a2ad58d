/** Runs the reading of pages in the background, one job at a time, and tells of it in lines for an operator. */
package org.tangthu.portal.ocr;
