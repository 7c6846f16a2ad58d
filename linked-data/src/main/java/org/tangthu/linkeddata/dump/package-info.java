/**
 * Dumps: the published descriptions as files, each dump made from one snapshot of the RDF store and never changed. It is
 * there whole or not at all, also after a power cut, and is served only while all that it holds is still public. Nothing
 * here knows HTTP; the door is in {@code dump.http}.
 */
package org.tangthu.linkeddata.dump;
