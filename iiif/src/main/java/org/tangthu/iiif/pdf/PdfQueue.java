package org.tangthu.iiif.pdf;

/**
 * What there is to do for the maker of PDF files.
 *
 * @param waiting files that wait for the one that is being made
 * @param done pages of that one that are written; 0 if none is being made
 * @param pages how many it will have; 0 if none is being made
 * @param failed files that could not be made in the last minutes
 */
public record PdfQueue(int waiting, int done, int pages, int failed) {}
