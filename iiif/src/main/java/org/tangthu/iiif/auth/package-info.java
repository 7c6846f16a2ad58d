/**
 * How somebody comes to see images that are not for everybody, as viewers of any site are told of it, independent of a
 * version of the API: which ways lead in, whether they led somewhere (the probe), and the token by which a script may ask
 * that. Sessions are kept behind the port {@link org.tangthu.iiif.auth.ViewerSessions}; the pages of access and logout
 * services are for people and stand with the other pages of the site.
 */
package org.tangthu.iiif.auth;
