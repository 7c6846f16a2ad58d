/** The door of the dumps: the list of them, for people and for programs, and the files, whole or in parts. */
package org.tangthu.linkeddata.dump.http;
