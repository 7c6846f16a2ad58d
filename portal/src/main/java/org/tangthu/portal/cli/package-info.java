/**
 * The command line. Each command is a thin reader of options over what the rest of the program does; a command that meets
 * a running server on its home asks that server.
 */
package org.tangthu.portal.cli;
