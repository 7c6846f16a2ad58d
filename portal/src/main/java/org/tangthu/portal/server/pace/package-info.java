/**
 * Connections of clients that send or take so slowly that they hold a thread of the server for nothing. The server itself
 * only ends the wait for the next byte; here such a client is left, whatever it asks for, where bytes meet the socket. So
 * no door needs to look after it, and what is handed to the kernel is not touched.
 */
package org.tangthu.portal.server.pace;
