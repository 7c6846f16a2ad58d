/** The door of the event stream. Only the assembler knows it. */
package org.tangthu.linkeddata.ldes.http;
