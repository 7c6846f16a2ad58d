/**
 * Text for pages that have none, or a poor one: {@link org.tangthu.repository.ocr.Ocr} chooses pages and models, has a
 * {@link org.tangthu.repository.ocr.Recognizer} read pictures of the pages, and commits a version for each item. What was
 * read outlives the process, so that a run that was cut short goes on with the next. A person's text is never touched.
 */
package org.tangthu.repository.ocr;
