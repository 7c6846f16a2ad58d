/** The door of OAI-PMH. Only the assembler knows it. */
package org.tangthu.linkeddata.oai.http;
