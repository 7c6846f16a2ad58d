/**
 * The text of pages: {@link org.tangthu.repository.text.PageText} with every word in its box, read from ALTO 2 to 4 or hOCR
 * by {@link org.tangthu.repository.text.TextParser}, and from the repository by {@link
 * org.tangthu.repository.text.PageTexts}.
 */
package org.tangthu.repository.text;
