/**
 * Erasure by law: the only way in which bytes leave the repository. One person asks, another agrees, and then it is
 * carried out to the end, whatever happens meanwhile: a tombstone in the place of the item, its bytes out of all versions,
 * and out of every other place ({@link org.tangthu.repository.erasure.Remnants}).
 */
package org.tangthu.repository.erasure;
