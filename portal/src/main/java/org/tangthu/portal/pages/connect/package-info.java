/** The page on which those who work at libraries see how connectors stand, and send again what was refused. */
package org.tangthu.portal.pages.connect;
