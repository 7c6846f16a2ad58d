/** The doors of ResourceSync. Only the assembler knows them. */
package org.tangthu.linkeddata.resourcesync.http;
