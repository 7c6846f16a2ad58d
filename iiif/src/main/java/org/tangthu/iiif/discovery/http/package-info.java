/** The door of Change Discovery. Only the assembler knows it. */
package org.tangthu.iiif.discovery.http;
