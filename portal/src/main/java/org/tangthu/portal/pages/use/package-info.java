/** The page on which those who work at libraries see how their items are used, every use of it counted. */
package org.tangthu.portal.pages.use;
