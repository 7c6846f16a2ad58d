/**
 * Network addresses as values: blocks of them, and who really asks when proxies stand in between. No look-ups by name.
 * Answers of other servers, bounded.
 */
package org.tangthu.portal.network;
