/**
 * The REST resources under {@code /api}. Every error is a problem document (RFC 9457); {@code openapi.json} describes
 * them all and is held to them by a test.
 */
package org.tangthu.portal.api.http;
