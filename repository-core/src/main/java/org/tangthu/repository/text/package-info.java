/**
 * The text of pages: {@link org.tangthu.repository.text.PageText} with every word in its box, read from ALTO 2 to 4, hOCR or
 * plain text by {@link org.tangthu.repository.text.TextParser}, and from the repository by {@link
 * org.tangthu.repository.text.PageTexts}. {@link org.tangthu.repository.text.PlacedText} is the same as one string, in which
 * each word knows its box.
 */
package org.tangthu.repository.text;
