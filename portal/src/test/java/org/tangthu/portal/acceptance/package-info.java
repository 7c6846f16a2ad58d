/**
 * Proofs of the whole program, as those who use it meet it: over HTTP, on the command line, after a crash, after a
 * rebuild. What the parts promise each is proved beside the parts.
 */
package org.tangthu.portal.acceptance;
