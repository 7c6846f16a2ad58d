/**
 * The configuration, read once at start from {@code tangthu.yaml} and the environment, checked whole, and handed on as
 * small records. {@link org.tangthu.portal.config.Keys} is the list of all keys.
 */
package org.tangthu.portal.config;
