/** Probe and token services over HTTP. Only the assembler knows them. */
package org.tangthu.iiif.auth.http;
