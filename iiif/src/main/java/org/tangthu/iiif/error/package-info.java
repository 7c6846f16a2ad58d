/**
 * What can go wrong in this module. One unchecked root; each leaf says by its type how a caller can react: the HTTP
 * layer turns it into a status, a projection into a retry or a parked entity.
 */
package org.tangthu.iiif.error;
