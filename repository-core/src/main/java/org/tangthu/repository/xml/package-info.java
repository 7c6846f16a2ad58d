/** Writes XML that every parser takes, whatever the texts hold. Reading stands with those who read. */
package org.tangthu.repository.xml;
