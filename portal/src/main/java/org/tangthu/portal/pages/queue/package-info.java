/** The pages on which those who work at libraries see their items by state, whatever the public knows of them. */
package org.tangthu.portal.pages.queue;
