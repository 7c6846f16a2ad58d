/**
 * What a server and its clients agree on in the headers of HTTP, as values made of strings: which form of an answer
 * ({@link org.tangthu.repository.negotiation.Accept}), and whether the client has it already
 * ({@link org.tangthu.repository.negotiation.EntityTag}).
 */
package org.tangthu.repository.negotiation;
