/**
 * ResourceSync (ANSI/NISO Z39.99-2017): what there is, what changed and packages of it all, for the descriptions of public
 * items. Changes come straight from the feed; lists and packages are prepared in the background.
 */
package org.tangthu.linkeddata.resourcesync;
