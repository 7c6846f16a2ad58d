/** The page that tells those who work at libraries how far the engines are, each what concerns their libraries. */
package org.tangthu.portal.pages.status;
