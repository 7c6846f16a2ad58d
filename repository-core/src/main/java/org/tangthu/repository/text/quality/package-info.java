/**
 * How good the text of a page is: {@link org.tangthu.repository.text.quality.TextMeasure} counts, {@link
 * org.tangthu.repository.text.quality.Doubt} judges, {@link org.tangthu.repository.text.quality.DoubtfulTexts} lists.
 */
package org.tangthu.repository.text.quality;
