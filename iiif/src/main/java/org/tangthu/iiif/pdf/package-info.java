/**
 * Items as PDF files: a cover that says what it is, then the pages, each a picture as it stands in its pyramid with its
 * text laid invisibly upon it. A file is made once, by a job, and kept under a name that says of which version it is.
 */
package org.tangthu.iiif.pdf;
