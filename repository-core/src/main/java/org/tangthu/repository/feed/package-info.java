/**
 * The feed: the items that the public knows, and knew, in the order in which it was last told of them, as a whole and by
 * set. Written in the transaction of each commit and rebuilt from OCFL like the journal it follows. OAI-PMH, ResourceSync,
 * sitemaps and every other door for harvesters read it, so that they cannot disagree.
 */
package org.tangthu.repository.feed;
