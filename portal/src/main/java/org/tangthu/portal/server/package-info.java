/**
 * The running program: the home folder, the embedded Tomcat, and {@link org.tangthu.portal.server.Application}, where
 * everything is put together.
 */
package org.tangthu.portal.server;
