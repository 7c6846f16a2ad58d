/**
 * Texts that a machine makes of pages that are here already: {@link org.tangthu.repository.recognition.RecognizedTexts}
 * commits them as versions. A person's text is never replaced by one of them.
 */
package org.tangthu.repository.recognition;
